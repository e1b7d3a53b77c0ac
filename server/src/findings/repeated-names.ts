import type { Finding } from '../analysis.ts';
import type { Reading } from '../translate/translation.ts';
import { note } from '../verdict/verdict.ts';

/** The findings, those that give a layer a name which another one of the file gives as well with a note that says so. */
export function withRepeatedNames(findings: readonly Finding[]): readonly Finding[] {
  const counts = new Map<string, number>();
  for (const name of findings.flatMap(namesOf)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return findings.map((finding) => {
    const { verdict } = finding;
    const repeated = namesOf(finding).find((name) => (counts.get(name) ?? 0) > 1);
    if (repeated === undefined || !('readings' in verdict)) return finding;
    return {
      ...finding,
      verdict: { ...verdict, notes: [...verdict.notes, note('name-repeated', { name: `'${repeated}'` })] },
    };
  });
}

/** The constant names that a conversion writes. */
const namesOf = ({ verdict }: Finding): readonly string[] =>
  'readings' in verdict ? constantNames(verdict.readings[0]) : [];

/** The names that a reading gives to its layers, where they are written out. */
export function constantNames({ layers }: Reading): readonly string[] {
  const names = layers.flatMap(({ keywords }) => keywords.filter(({ name }) => name === 'name'));
  return names.flatMap(({ value }) => /^[uU]?(['"])([^'"\\]+)\1$/.exec(value.source)?.[2] ?? []);
}
