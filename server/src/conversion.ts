import type { Analysis, Finding, Look } from './analysis.ts';
import { bind } from './lasagne/bind.ts';
import { catalogue } from './lasagne/catalogue.ts';
import { placeOf } from './names/place.ts';
import type { ChosenCall } from './render/call.ts';
import { type FileEdits, fileEdits } from './render/edits.ts';
import type { Removal } from './render/removal.ts';
import { apply, type Edit, sorted } from './source/edits.ts';
import type { Span } from './source/span.ts';
import type { Argument } from './syntax/ast.ts';
import { localName, unusedImports } from './unused-imports.ts';

/** A finding to convert, and which of its readings to write. */
export interface Choice {
  readonly finding: Finding;
  readonly reading: number;
}

/** What converting a single call changes; each is made when it is asked for. */
export interface Rewrite {
  /** Imports included; sorted and disjoint. */
  readonly edits: () => readonly Edit[];
  /** The text that takes the call's place. */
  readonly replacement: () => string;
}

export function editsOf(analysis: Analysis, chosen: readonly Choice[]): readonly Edit[] {
  const calls = chosen.flatMap((choice) => chosenCall(analysis, choice) ?? []);
  return calls.length === 0 ? [] : withImports(analysis, calls, render(analysis, calls, []));
}

/** Undefined where the choice is not one that can be converted. */
export function rewriteOf(analysis: Analysis, choice: Choice): Rewrite | undefined {
  const call = chosenCall(analysis, choice);
  if (call === undefined) return undefined;
  const rendered = render(analysis, [call], []);
  return {
    edits: () => withImports(analysis, [call], rendered),
    replacement: () => inPlaceOf(call, rendered.ofCalls[0] ?? [], analysis.file.text),
  };
}

/** The text that takes the place of a single call: told as well where not all of the file is known. */
export function replacementOf(look: Look, choice: Choice): string | undefined {
  const call = chosenCall(look, choice);
  return call && inPlaceOf(call, render(look, [call], []).ofCalls[0] ?? [], look.file.text);
}

/** The edits without the imports that are not needed any more after them. */
function withImports(
  analysis: Analysis,
  calls: readonly ChosenCall[],
  { edits }: FileEdits,
): readonly Edit[] {
  const removals = unusedImports(analysis, edits);
  return removals.length === 0 ? edits : render(analysis, calls, removals).edits;
}

function inPlaceOf({ call: { start, end } }: ChosenCall, edits: readonly Edit[], text: string): string {
  // A layer that batch_norm wraps may be assigned above; a comment behind the call may move into it.
  const here = sorted(edits).filter((edit) => edit.start >= start);
  const reach = Math.max(end, ...here.map((edit) => edit.end));
  const shifted = here.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return apply(text.slice(start, reach), shifted);
}

/**
 * Names that a full conversion may stop importing from Lasagne, if no other module imports them from here. There can
 * be too many, not too few: that everything within a call goes is known without writing what takes its place.
 */
export function removableNames(analysis: Analysis): readonly string[] {
  const replaced = analysis.findings.flatMap((finding): readonly Span[] => {
    const { verdict } = finding;
    if (verdict.outcome !== 'automatic' && verdict.outcome !== 'confirm') return [];
    return [finding, ...verdict.readings[0].settings.flatMap(({ argument }) => argument?.value ?? [])];
  });
  if (replaced.length === 0) return [];
  const nobody = {
    ...analysis,
    surroundings: { ...analysis.surroundings, importedElsewhere: new Set<string>() },
  };
  const gone = outermost(replaced).map(({ start, end }) => ({ start, end, newText: '' }));
  return unusedImports(nobody, gone).map(({ name }) => localName(name));
}

function outermost(spans: readonly Span[]): readonly Span[] {
  let end = 0;
  return [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span) => {
      const isApart = span.start >= end;
      end = Math.max(end, span.end);
      return isApart;
    });
}

function render(analysis: Look, calls: readonly ChosenCall[], removals: readonly Removal[]): FileEdits {
  const { resolver, options, file } = analysis;
  const names = {
    isFree: (name: string): boolean => isFree(name, analysis, calls),
    meaningAt: (name: string, at: number): string | undefined => {
      const use = resolver.bound.calls.get(at);
      if (use === undefined) return undefined;
      const resolution = resolver.resolve({ kind: 'name', id: name, start: at, end: at }, placeOf(use));
      return resolution.kind === 'symbol' ? resolution.name : undefined;
    },
  };
  return fileEdits({ module: resolver.bound.module, cells: file.cells, names, options }, calls, removals);
}

/** Whether neither the module nor a scope around one of the calls binds the name, and nothing reads it. */
function isFree(name: string, analysis: Look, calls: readonly ChosenCall[]): boolean {
  const { bound } = analysis.resolver;
  // What is read and not bound comes from a star import or is built in: a new import would replace it.
  if (bound.scope.bindings.has(name) || bound.reads.has(name)) return false;
  return calls.every(({ call }) => {
    for (let scope = bound.calls.get(call.start)?.scope; scope !== undefined; scope = scope.parent) {
      if (scope.bindings.has(name)) return false;
    }
    return true;
  });
}

function chosenCall(analysis: Look, { finding, reading: index }: Choice): ChosenCall | undefined {
  const { verdict } = finding;
  if (verdict.outcome !== 'automatic' && verdict.outcome !== 'confirm') return undefined;
  const reading = verdict.readings[index];
  const call = analysis.resolver.bound.calls.get(finding.start)?.call;
  const layer = catalogue.get(finding.symbol);
  if (reading === undefined || call === undefined || layer === undefined) return undefined;
  const names = layer.parameters.map(({ name }) => name);
  const binding = bind(call, names.slice(0, layer.positional), names.slice(layer.positional));
  const parameters = new Map<number, string>();
  if (binding.kind === 'bound')
    for (const [parameter, { start }] of binding.arguments) parameters.set(start, parameter);
  const parameterOf = (argument: Argument): string => {
    const parameter = parameters.get(argument.start) ?? '';
    return parameter === layer.input ? 'incoming' : parameter;
  };
  return { call, reading, parameterOf };
}
