import { expect } from 'vitest';
import type { Analysis } from '../../server/src/analysis.ts';
import { type Mention, type Note, type Refusal, rowOf } from '../../server/src/verdict/verdict.ts';

type Said = Note | Refusal | Mention;

/** The codes that the cases have produced so far, and the parameters whose arguments they have carried over. */
export const seen = { codes: new Set<string>(), parameters: new Set<string>() };

/** Everything that an analysis says, file notes first. */
export function saidIn({ notes, findings, suppressed }: Analysis): readonly Said[] {
  const ofFindings = [...findings, ...suppressed].flatMap(({ verdict }): readonly Said[] => {
    if (verdict.outcome === 'reference') return [verdict.mention];
    if (verdict.outcome === 'refused') return [...verdict.refusals, ...verdict.notes];
    return [...verdict.notes, ...verdict.readings.flatMap(({ assumption }) => assumption ?? [])];
  });
  return [...notes, ...ofFindings];
}

/** Remembers what an analysis said, and checks that every sentence of it has the values it asks for. */
export function remember(analysis: Analysis): void {
  for (const said of saidIn(analysis)) {
    seen.codes.add(said.code);
    const { message, help } = rowOf(said.code);
    for (const [, name = ''] of `${message.en}${help.en}`.matchAll(/\{(\w+)\}/g))
      expect(said.values, said.code).toHaveProperty(name);
  }
  for (const { verdict } of analysis.findings) {
    if (!('readings' in verdict)) continue;
    seen.parameters.add('incoming');
    const keywords = verdict.readings.flatMap(({ layers }) => layers.flatMap((layer) => layer.keywords));
    for (const { from } of keywords) seen.parameters.add(from);
  }
}
