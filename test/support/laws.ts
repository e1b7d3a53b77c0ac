import { expect } from 'vitest';
import { disjoint, sorted } from '../../server/src/source/edits.ts';
import { textOf } from '../../server/src/source/span.ts';
import type { Module } from '../../server/src/syntax/ast.ts';
import { analysisOf, type Converted, type Given } from './fixture.ts';
import { misplaced } from './misplaced.ts';
import { parser } from './parser.ts';

/** What holds for every conversion of all that is automatic, whatever the file. */
export function expectLaws(converted: Converted, given: Given = {}): void {
  expectEditLaws(converted);
  expectNoNewDamage(converted);
  const { result } = converted;
  const again = analysisOf(result, { ...given, file: { ...given.file, cells: [] } });
  const left = again.findings
    .filter(({ verdict }) => verdict.outcome === 'automatic')
    .map((finding) => textOf(result, finding));
  expect(left, 'a second run finds nothing automatic').toEqual([]);
}

/** What holds for every conversion of whatever was chosen. */
export function expectEditLaws(converted: Converted): void {
  const { edits, analysis, result } = converted;
  const before = analysis.resolver.bound.module;
  const after = parser.parse(result);
  expect(edits, 'edits are sorted').toEqual(sorted(edits));
  expect(disjoint(edits), 'edits are disjoint').toBe(true);
  expect(commentsOf(after), 'every comment survives').toEqual(commentsOf(before));
  expect(misplaced(converted), 'edits lie in calls and imports').toEqual([]);
}

/** In a text with a syntax error the parser may tear what follows apart in another way; in others this holds always. */
export function expectNoNewDamage({ analysis, result }: Converted): void {
  const { damage } = analysis.resolver.bound.module;
  expect(parser.parse(result).damage.length, 'no new syntax error').toBeLessThanOrEqual(damage.length);
}

const commentsOf = ({ text, comments }: Module): string[] =>
  comments.map((span) => textOf(text, span).trimEnd()).sort();

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
];

/** A statement that makes the file Python 2. */
export const python2: Variant = { name: 'Python 2', dress: (text) => `${text}\nprint "done"\n` };
