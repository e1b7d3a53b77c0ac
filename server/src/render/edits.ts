import type { ConversionOptions } from '../keras/options.ts';
import { type NameOf, symbolsOf } from '../keras/print.ts';
import { type Edit, sorted } from '../source/edits.ts';
import { contains, type Span } from '../source/span.ts';
import type { Module } from '../syntax/ast.ts';
import { type ChosenCall, callEdits } from './call.ts';
import { importPlan } from './imports.ts';
import type { NamesInFile } from './names.ts';
import type { Removal } from './removal.ts';
import { settingEdits } from './settings.ts';
import { type Source, sourceOf } from './source.ts';

/** What writing needs to know of a file besides its calls. */
export interface RenderedFile {
  readonly module: Module;
  /** The cells of a notebook; empty for scripts. */
  readonly cells: readonly Span[];
  readonly names: NamesInFile;
  readonly options: ConversionOptions;
}

/** The edits that write the chosen calls as Keras layers, sorted and disjoint. */
export interface FileEdits {
  readonly edits: readonly Edit[];
  /** Of each chosen call, in the order given: the edits in and around the call itself, without imports. */
  readonly ofCalls: readonly (readonly Edit[])[];
  readonly nameOf: NameOf;
}

/**
 * Writes the chosen calls of one file in one pass, nested ones included, with the imports they need.
 * @param removals imported names that nothing uses once the calls are written
 */
export function fileEdits(
  file: RenderedFile,
  chosen: readonly ChosenCall[],
  removals: readonly Removal[],
): FileEdits {
  const source = sourceOf(file.module);
  const written = withoutCopied(inSourceOrder(chosen));
  const uses = written.flatMap(({ call, reading }) =>
    reading.layers.flatMap(symbolsOf).map((symbol) => ({ symbol, at: call.start })),
  );
  const imports = importPlan({ ...file, source }, uses, file.names, file.options, removals);
  const rendered = renderCalls(source, written, imports.nameOf);
  const ofCalls = chosen.map((one) => rendered.get(one) ?? []);
  return { edits: sorted([...imports.edits, ...ofCalls.flat()]), ofCalls, nameOf: imports.nameOf };
}

/** Takes the calls in source order, outer ones first: what they put before an inner call shifts its columns. */
function renderCalls(
  source: Source,
  chosen: readonly ChosenCall[],
  nameOf: NameOf,
): ReadonlyMap<ChosenCall, readonly Edit[]> {
  const rendered = new Map<ChosenCall, readonly Edit[]>();
  let recent: Edit[] = [];
  let line = 0;
  for (const one of chosen) {
    const settings = settingEdits(source, one.reading.settings);
    const lineStart = source.lines.lineStart(one.call.start);
    // Only what reaches into a call's own line can shift it: keeping the rest would make this quadratic.
    if (lineStart > line) recent = recent.filter(({ end }) => end > lineStart);
    line = lineStart;
    recent.push(...settings);
    const edits = callEdits(source, one, nameOf, recent);
    recent.push(...edits);
    rendered.set(one, [...edits, ...settings]);
  }
  return rendered;
}

const inSourceOrder = (chosen: readonly ChosenCall[]): readonly ChosenCall[] =>
  [...chosen].sort((a, b) => a.call.start - b.call.start || b.call.end - a.call.end);

/** Leaves out the calls in an argument of another chosen one that is copied: they wait for the next run. */
function withoutCopied(chosen: readonly ChosenCall[]): readonly ChosenCall[] {
  let around: readonly ChosenCall[] = [];
  return chosen.filter((one) => {
    around = around.filter(({ call }) => call.end > one.call.start);
    const copied = around.some(({ reading }) => !contains(reading.incoming.value, one.call));
    if (!copied) around = [...around, one];
    return !copied;
  });
}
