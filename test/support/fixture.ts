import {
  type Analysis,
  alone,
  type Finding,
  type SourceFile,
  type Surroundings,
} from '../../server/src/analysis.ts';
import { type ConversionOptions, defaultOptions } from '../../server/src/keras/options.ts';
import { keyOf, type ModuleExports, type ModuleReference } from '../../server/src/names/exports.ts';
import { apply, type Edit } from '../../server/src/source/edits.ts';
import type { Span } from '../../server/src/source/span.ts';
import { engine } from './engine.ts';

/** What a case says beyond the text. */
export interface Given {
  readonly options?: Partial<ConversionOptions>;
  /** Other modules of the project, by the name under which they are imported: `.layers`, `models.resnet`. */
  readonly modules?: Readonly<Record<string, string>>;
  readonly file?: Partial<SourceFile>;
  readonly importedElsewhere?: readonly string[];
}

const prelude = `import lasagne
import numpy as np
import theano
import theano.tensor as T
from lasagne.layers import BatchNormLayer, batch_norm, get_output
# fixture
`;

/** The file that a case means: a text without an import line gets Lasagne's usual imports. */
export const fileTextOf = (text: string): string =>
  /^\s*(from|import)\b/m.test(text) ? text : prelude + text;

/** What a case expects to read of a converted file: without the imports that it did not write itself. */
export const shownOf = (text: string): string => text.split(/# fixture\r?\n/).at(-1) ?? '';

/** A text with `$0` at both ends of a stretch, and the stretch. */
export function marked(text: string): { readonly text: string; readonly span: Span | undefined } {
  const [before = '', inside, after = ''] = text.split('$0');
  if (inside === undefined) return { text, span: undefined };
  const start = fileTextOf(before + inside + after).length - (inside + after).length;
  return { text: before + inside + after, span: { start, end: start + inside.length } };
}

/** Analyzes the text of a whole file, with the modules of the project that it asks for. */
export function analysisOf(text: string, given: Given = {}, by = engine): Analysis {
  const file: SourceFile = { text, module: undefined, isPackage: false, cells: [], ...given.file };
  const options = { ...defaultOptions, ...given.options };
  const importedElsewhere = new Set(given.importedElsewhere ?? []);
  const analyze = (surroundings: Surroundings): Analysis =>
    by.analyze(file, options, { ...surroundings, importedElsewhere });
  return settled(analyze, given.modules ?? {}, new Set());
}

/** Asks again with the exports of the modules that the answer needs, as a host does. */
function settled<T extends { needs: readonly ModuleReference[] }>(
  ask: (surroundings: Surroundings) => T,
  modules: Readonly<Record<string, string>>,
  loading: ReadonlySet<string>,
): T {
  const exports = new Map<string, ModuleExports | null>();
  for (;;) {
    const answer = ask({ ...alone, exports });
    if (answer.needs.length === 0) return answer;
    for (const need of answer.needs) exports.set(keyOf(need), exportsOf(keyOf(need), modules, loading));
  }
}

function exportsOf(
  key: string,
  modules: Readonly<Record<string, string>>,
  loading: ReadonlySet<string>,
): ModuleExports | null {
  const text = modules[key];
  if (text === undefined || loading.has(key)) return null;
  const file = { text, module: key.replace(/^\.+/, ''), isPackage: false, cells: [] };
  const path = `${file.module.replaceAll('.', '/')}.py`;
  return settled(
    (surroundings) => engine.exportsOf(file, path, surroundings),
    modules,
    new Set([...loading, key]),
  ).exports;
}

/** A file converted as far as the findings of the given outcomes go, in their first reading. */
export interface Converted {
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
  readonly edits: readonly Edit[];
  readonly result: string;
}

export function convert(
  text: string,
  given: Given = {},
  outcomes: readonly string[] = ['automatic'],
  reading = 0,
): Converted {
  const analysis = analysisOf(text, given);
  const findings = analysis.findings.filter(({ verdict }) => outcomes.includes(verdict.outcome));
  const edits = engine.edits(
    analysis,
    findings.map((finding) => ({ finding, reading })),
  );
  return { analysis, findings, edits, result: apply(text, edits) };
}
