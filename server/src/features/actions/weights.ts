import { lasagneWeights } from '../../python/weights.ts';
import type { Action, ActionRequest } from '../actions.ts';
import { findParents, isKeras } from '../hover/keras-calls.ts';
import { say } from '../texts.ts';
import { kinds } from './kinds.ts';

/** At a converted layer: puts the module that carries trained weights over beside the file. */
export function weightsActions({ analysis, span, language }: ActionRequest): readonly Action[] {
  if (findParents(analysis, span.start, isKeras).length === 0) return [];
  const { file, text } = lasagneWeights;
  return [
    {
      id: 'weights',
      kind: kinds.rewrite,
      title: say(language, 'action-weights', { file }),
      isPreferred: false,
      finding: undefined,
      does: { kind: 'create', file, text },
    },
  ];
}
