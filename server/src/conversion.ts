import type { Analysis, Finding } from './analysis.ts';
import { placeOf } from './findings/collect.ts';
import { bind } from './lasagne/bind.ts';
import { catalogue } from './lasagne/catalogue.ts';
import { isLasagne } from './lasagne/libraries.ts';
import type { Binding, Use } from './names/scope.ts';
import type { ChosenCall } from './render/call.ts';
import { type FileEdits, fileEdits } from './render/edits.ts';
import type { Removal } from './render/removal.ts';
import { apply, type Edit, sorted } from './source/edits.ts';
import { contains } from './source/span.ts';
import type { Argument } from './syntax/ast.ts';

/** A finding to convert, and which of its readings to write. */
export interface Choice {
  readonly finding: Finding;
  readonly reading: number;
}

export function editsOf(analysis: Analysis, chosen: readonly Choice[]): readonly Edit[] {
  const calls = chosen.flatMap((choice) => chosenCall(analysis, choice) ?? []);
  if (calls.length === 0) return [];
  const first = render(analysis, calls, []);
  const removals = removalsOf(analysis, first.edits);
  return removals.length === 0 ? first.edits : render(analysis, calls, removals).edits;
}

export function replacementOf(analysis: Analysis, choice: Choice): string | undefined {
  const call = chosenCall(analysis, choice);
  if (call === undefined) return undefined;
  const { start, end } = call.call;
  const { ofCalls } = render(analysis, [call], []);
  // A layer that batch_norm wraps may be assigned above; a comment behind the call may move into it.
  const here = sorted(ofCalls[0] ?? []).filter((edit) => edit.start >= start);
  const reach = Math.max(end, ...here.map((edit) => edit.end));
  const shifted = here.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return apply(analysis.file.text.slice(start, reach), shifted);
}

/** Lasagne's names that the convertible calls of a file are reached through. */
export function removableNames(analysis: Analysis): readonly string[] {
  const names = new Set<string>();
  for (const { statement } of analysis.resolver.bound.imports) {
    if (statement.kind === 'import-from' && !isLasagne(statement.module)) continue;
    for (const { name, alias } of statement.names) names.add(alias ?? name.split('.')[0] ?? name);
  }
  return analysis.findings.some(
    ({ verdict }) => verdict.outcome === 'automatic' || verdict.outcome === 'confirm',
  )
    ? [...names]
    : [];
}

function render(analysis: Analysis, calls: readonly ChosenCall[], removals: readonly Removal[]): FileEdits {
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
function isFree(name: string, analysis: Analysis, calls: readonly ChosenCall[]): boolean {
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

function chosenCall(analysis: Analysis, { finding, reading: index }: Choice): ChosenCall | undefined {
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

/** Names imported from Lasagne that nothing reads once the edits are made, where the import may be touched. */
function removalsOf(analysis: Analysis, edits: readonly Edit[]): readonly Removal[] {
  const { resolver, file, surroundings } = analysis;
  const { bound } = resolver;
  if (file.isPackage || bound.scope.bindings.has('__all__')) return [];
  return bound.imports.flatMap(({ statement, block, scope }) => {
    if (statement.kind === 'import-from' && !isLasagne(statement.module)) return [];
    // What a class imports is reached through its instances too.
    if (scope.kind === 'class') return [];
    if (!(block.kind === 'always' || block.kind === 'branch' || block.kind === 'loop') || isInTry(block))
      return [];
    return statement.names.flatMap((name) => {
      if (statement.kind === 'import' && !isLasagne(name.name)) return [];
      const local = name.alias ?? name.name.split('.')[0] ?? name.name;
      if (scope.kind === 'module' && surroundings.importedElsewhere.has(local)) return [];
      const reads = bound.reads.get(local) ?? [];
      const isOfThis = (use: Use): boolean =>
        bindingsAt(use, local, analysis).some(({ site }) => site.start === name.start);
      // Whether an edit replaces a read is told sooner than what the read means.
      const gone = reads.every((use) => isGone(use, local, edits) || !isOfThis(use)) && reads.some(isOfThis);
      return gone ? [{ statement, name }] : [];
    });
  });
}

function isInTry(block: Binding['block'] | undefined): boolean {
  return (
    block !== undefined &&
    (block.kind === 'try' ||
      block.kind === 'handler' ||
      block.statement?.kind === 'try' ||
      isInTry(block.parent))
  );
}

const bindingsAt = (use: Use, name: string, analysis: Analysis): readonly Binding[] =>
  analysis.resolver.bindingsOf(name, placeOf(use));

/** A read is gone where an edit replaces it and does not write the name again. */
function isGone({ expression }: Use, name: string, edits: readonly Edit[]): boolean {
  const around = editAt(edits, expression.start);
  return (
    around !== undefined &&
    contains(around, expression) &&
    !new RegExp(`(?<![\\w.])${name}\\b`).test(around.newText)
  );
}

/** The last of the sorted edits that begins at or before an offset. */
function editAt(edits: readonly Edit[], offset: number): Edit | undefined {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return edits[low - 1];
}
