import { expect } from 'vitest';
import type { Analysis } from '../../server/src/analysis.ts';
import type { Engine } from '../../server/src/engine.ts';
import { disjoint, type Edit, sorted } from '../../server/src/source/edits.ts';
import { textOf } from '../../server/src/source/span.ts';
import type { Module } from '../../server/src/syntax/ast.ts';
import { engine, thoroughEngine } from './engine.ts';
import { analysisOf, type Converted, type Given } from './fixture.ts';
import { misplaced } from './misplaced.ts';
import { parser } from './parser.ts';

/** What holds for every conversion of all that is automatic, whatever the file. */
export function expectLaws(converted: Converted, given: Given = {}): void {
  expectEditLaws(converted);
  expectNoNewDamage(converted);
  expectNothingPassedOver(converted, given);
  const { result } = converted;
  const again = analysisOf(result, { ...given, file: { ...given.file, cells: [] } });
  const left = again.findings
    .filter(({ verdict }) => verdict.outcome === 'automatic')
    .map((finding) => textOf(result, finding));
  expect(left, 'a second run finds nothing automatic').toEqual([]);
}

/** Definitions that cannot matter are left unread: read, they change nothing. */
function expectNothingPassedOver({ analysis }: Converted, given: Given): void {
  const thorough = analysisOf(analysis.file.text, given, thoroughEngine);
  const told = ({ findings, others, remaining, notes }: Analysis): string =>
    JSON.stringify([
      findings.map(({ start, symbol, verdict }) => [start, symbol, verdict.outcome]),
      others,
      remaining,
      notes,
    ]);
  expect(told(analysis), 'what is left unread does not matter').toEqual(told(thorough));
  expect(automaticEdits(engine, analysis), 'nor for the edits').toEqual(
    automaticEdits(thoroughEngine, thorough),
  );
}

const automaticEdits = (by: Engine, analysis: Analysis): readonly Edit[] =>
  by.edits(
    analysis,
    analysis.findings
      .filter(({ verdict }) => verdict.outcome === 'automatic')
      .map((finding) => ({ finding, reading: 0 })),
  );

/** What holds for every conversion of whatever was chosen. */
export function expectEditLaws(converted: Converted): void {
  const { edits, analysis, result } = converted;
  // All of it: what an analysis has no use for it may have left unread.
  const before = parser.parse(analysis.file.text);
  expect(edits, 'edits are sorted').toEqual(sorted(edits));
  expect(disjoint(edits), 'edits are disjoint').toBe(true);
  expect(survivors(before, result), 'every comment survives').toEqual(commentsOf(before));
  expect(misplaced(converted), 'edits lie in calls and imports').toEqual([]);
}

/** In a text with a syntax error the parser may tear what follows apart in another way; in others this holds always. */
export function expectNoNewDamage({ analysis, result }: Converted): void {
  const { damage } = parser.parse(analysis.file.text);
  expect(parser.parse(result).damage.length, 'no new syntax error').toBeLessThanOrEqual(damage.length);
}

const commentsOf = ({ text, comments }: Module): string[] =>
  comments.map((span) => textOf(text, span).trimEnd()).sort();

/** In a text with a syntax error the parser may take for a string what it took for comments before the conversion. */
function survivors(before: Module, result: string): string[] {
  const times = (text: string, comment: string): number => text.split(comment).length;
  return before.damage.length === 0
    ? commentsOf(parser.parse(result))
    : commentsOf(before).filter((comment) => times(result, comment) >= times(before.text, comment));
}

/** The same file in another dress, and what the same conversion of it has to give. */
export interface Variant {
  readonly name: string;
  readonly dress: (text: string) => string;
}

const after = (fixture: string, more: string): string =>
  fixture.includes('# fixture\n') ? fixture.replace('# fixture\n', `# fixture\n${more}`) : more + fixture;

export const variants: readonly Variant[] = [
  { name: 'as it stands', dress: (text) => text },
  { name: 'CRLF', dress: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'a leading blank line', dress: (text) => `\n${text}` },
  { name: 'an emoji before the call', dress: (text) => after(text, '# 😀\n\n') },
  {
    name: 'above a definition that is not read',
    dress: (text) => `${text}\n\ndef unread(rows):\n    return [row + 1 for row in rows]\n`,
  },
];

/** A statement that makes the file Python 2. */
export const python2: Variant = { name: 'Python 2', dress: (text) => `${text}\nprint "done"\n` };
