import { expect } from 'vitest';
import { type ConversionOptions, defaultOptions } from '../../server/src/keras/options.ts';
import { bodiesOf } from '../../server/src/render/bodies.ts';
import { fileEdits } from '../../server/src/render/edits.ts';
import { isImport } from '../../server/src/render/insertion.ts';
import type { NamesInFile } from '../../server/src/render/names.ts';
import type { Removal } from '../../server/src/render/removal.ts';
import { apply, disjoint, type Edit, sorted } from '../../server/src/source/edits.ts';
import type { Span } from '../../server/src/source/span.ts';
import type { Module } from '../../server/src/syntax/ast.ts';
import { parser } from '../support/parser.ts';
import { callsIn, chosenCall } from './reading.ts';

const prelude = 'from keras.layers import BatchNormalization, Activation\n\n';

/** Checks how calls are written; the names they need are there already. */
export function checkCall(before: string, after: string): void {
  checkFile(prelude + before, prelude + after);
  checkFile(`${prelude}if x:\n${indented(before)}`, `${prelude}if x:\n${indented(after)}`);
}

export interface Given {
  readonly options?: Partial<ConversionOptions>;
  /** Imported names that nothing uses any more. */
  readonly remove?: readonly string[];
  /** Names that something else in the file has. */
  readonly taken?: readonly string[];
  /** Where a notebook's cells begin: `# %%` lines. */
  readonly notebook?: boolean;
}

/** Whether the parser can read a text; the grammar gives up at some that Python accepts. */
export const isReadable = (text: string): boolean => parser.parse(text).damage.length === 0;

/** Checks only the laws, for texts whose result nobody wrote down. */
export function checkFileLaws(text: string, given: Given = {}): void {
  const module = parser.parse(text);
  const edits = editsOf(module, given);
  checkLaws(module, edits, apply(text, edits));
}

/** Checks a whole file, imports included, and the laws of every rewrite. */
export function checkFile(before: string, after: string, given: Given = {}): void {
  // A text without line ends gets LF.
  for (const lineEnd of before.includes('\n') ? ['\n', '\r\n'] : ['\n']) {
    const [text, expected] = [before, after].map((one) => one.replaceAll('\n', lineEnd));
    const module = parser.parse(text ?? '');
    const edits = editsOf(module, given);
    const result = apply(module.text, edits);
    expect(result).toBe(expected);
    checkLaws(module, edits, result);
  }
}

function checkLaws(module: Module, edits: readonly Edit[], result: string): void {
  expect(edits).toEqual(sorted(edits));
  expect(disjoint(edits)).toBe(true);
  const after = parser.parse(result);
  expect(after.damage.length).toBeLessThanOrEqual(module.damage.length);
  expect(commentsOf(after)).toEqual(commentsOf(module));
}

const commentsOf = ({ text, comments }: Module): string[] =>
  comments.map(({ start, end }) => text.slice(start, end).trimEnd()).sort();

const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ');

function editsOf(module: Module, given: Given): readonly Edit[] {
  const chosen = callsIn(module.body).flatMap((call) => chosenCall(module.text, call) ?? []);
  const options = { ...defaultOptions, ...given.options };
  const cells = given.notebook === true ? cellsOf(module.text) : [];
  const names = namesOf(module, given.taken ?? []);
  const removals = removalsOf(module, given.remove ?? []);
  return fileEdits({ module, cells, names, options }, chosen, removals).edits;
}

/** Cells begin at lines `# %%` and end before the line break in front of the next one. */
function cellsOf(text: string): Span[] {
  const starts = [...text.matchAll(/^# %%/gm)].map(({ index }) => index);
  return starts.map((start, i) => ({
    start,
    end: starts[i + 1] === undefined ? text.length : text.slice(0, starts[i + 1]).trimEnd().length,
  }));
}

/** Only the imports of the module's top level are looked at. */
function namesOf(module: Module, taken: readonly string[]): NamesInFile {
  const meanings = new Map<string, string>();
  for (const statement of module.body.filter(isImport)) {
    for (const { name, alias } of statement.names) {
      const root = name.split('.')[0] ?? name;
      if (statement.kind === 'import') meanings.set(alias ?? root, alias === undefined ? root : name);
      else meanings.set(alias ?? name, `${statement.module}.${name}`);
    }
  }
  for (const name of taken) meanings.set(name, 'something else');
  return { isFree: (name) => !meanings.has(name), meaningAt: (name) => meanings.get(name) };
}

const removalsOf = (module: Module, remove: readonly string[]): Removal[] =>
  bodiesOf(module)
    .flatMap(({ statements }) => statements.filter(isImport))
    .flatMap((statement) => statement.names.map((name) => ({ statement, name })))
    .filter(({ name }) => remove.includes(name.alias ?? name.name));
