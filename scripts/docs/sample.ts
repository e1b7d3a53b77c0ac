import type { Analysis, Finding } from '../../server/src/analysis.ts';
import type { Engine } from '../../server/src/engine.ts';
import { type ConversionOptions, defaultOptions } from '../../server/src/keras/options.ts';
import type { Mention, Note, Refusal } from '../../server/src/verdict/verdict.ts';
import type { SaidOfCode } from './tables.ts';

/** A piece of code about which one thing is said. */
export interface Sample {
  readonly source: string;
  readonly options?: Partial<ConversionOptions>;
}

/** What comes of a sample. */
export interface Executed {
  readonly said: Note | Refusal | Mention;
  /** What the call of which it is said becomes, once for each way to read it. */
  readonly results: readonly { readonly assumption: Note | undefined; readonly source: string }[];
}

/** What stands before a sample that imports nothing. */
export const prelude = `import lasagne
import numpy as np
import theano
import theano.tensor as T
from lasagne.layers import (BatchNormLayer, Conv2DLayer, DenseLayer, InputLayer,
                            batch_norm, get_output)`;

/** Analyses a sample and finds what it is to show; throws where that is not said of it. */
export function execute({ source, options = {} }: Sample, code: SaidOfCode, engine: Engine): Executed {
  const text = /^\s*(import|from) /m.test(source) ? source : `${prelude}\n${source}`;
  const file = { text, module: undefined, isPackage: false, cells: [] };
  const analysis = engine.analyze(file, { ...defaultOptions, ...options });
  const ofFile = analysis.notes.find((note) => note.code === code);
  if (ofFile !== undefined) return { said: ofFile, results: [] };
  for (const finding of analysis.findings) {
    const said = pointsOf(finding).find((point) => point.code === code);
    if (said !== undefined) return { said, results: resultsOf(finding, analysis, engine) };
  }
  const instead = analysis.findings.flatMap(pointsOf).map((point) => point.code);
  throw new Error(`the sample of ${code} shows ${instead.join(', ') || 'nothing'} instead:\n${source}`);
}

/** Everything said of a finding. */
function pointsOf({ verdict }: Finding): readonly (Note | Refusal | Mention)[] {
  switch (verdict.outcome) {
    case 'reference':
      return [verdict.mention];
    case 'refused':
      return [...verdict.refusals, ...verdict.notes];
    default:
      return [...verdict.notes, ...verdict.readings.flatMap(({ assumption }) => assumption ?? [])];
  }
}

function resultsOf(finding: Finding, analysis: Analysis, engine: Engine): Executed['results'] {
  const { verdict } = finding;
  if (verdict.outcome !== 'automatic' && verdict.outcome !== 'confirm') return [];
  return verdict.readings.map(({ assumption }, reading) => {
    const source = engine.rewrite(analysis, { finding, reading })?.replacement();
    if (source === undefined) throw new Error(`no replacement for ${finding.symbol}`);
    return { assumption, source };
  });
}
