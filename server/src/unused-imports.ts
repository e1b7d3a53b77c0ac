import type { Analysis } from './analysis.ts';
import { isLasagne } from './lasagne/libraries.ts';
import { placeOf } from './names/place.ts';
import type { Binding, BoundModule, Use } from './names/scope.ts';
import { isWhole } from './render/insertion.ts';
import type { Removal } from './render/removal.ts';
import type { Edit } from './source/edits.ts';
import { countBefore } from './source/ordered.ts';
import { contains, type Span } from './source/span.ts';
import type { ImportedName } from './syntax/ast.ts';

/** Names imported from Lasagne that nothing reads once the edits are made, where the import may be touched. */
export function unusedImports(analysis: Analysis, edits: readonly Edit[]): readonly Removal[] {
  const { resolver, file, surroundings } = analysis;
  const { bound } = resolver;
  if (file.isPackage || bound.scope.bindings.has('__all__')) return [];
  return bound.imports.flatMap(({ statement, block, scope }) => {
    if (statement.kind === 'import-from' && !isLasagne(statement.module)) return [];
    // What is damaged may reach further than it should.
    if (!isWhole(bound.module, statement)) return [];
    // What a class imports is reached through its instances too.
    if (scope.kind === 'class') return [];
    if (!(block.kind === 'always' || block.kind === 'branch' || block.kind === 'loop') || isInTry(block))
      return [];
    return statement.names.flatMap((name) => {
      if (statement.kind === 'import' && !isLasagne(name.name)) return [];
      const local = localName(name);
      if (scope.kind === 'module' && surroundings.importedElsewhere.has(local)) return [];
      const reads = bound.reads.get(local) ?? [];
      const isOfThis = (use: Use): boolean =>
        bindingsAt(use, local, analysis).some(({ site }) => site.start === name.start);
      // Whether an edit replaces a read is told sooner than what the read means.
      const gone = reads.every((use) => isGone(use, local, edits) || !isOfThis(use)) && reads.some(isOfThis);
      const isUnused = gone && !isLookedUp(local, bound) && !isInUnread(local, analysis);
      return isUnused ? [{ statement, name }] : [];
    });
  });
}

/** Whether a string may stand for the name: `globals()['BatchNormLayer']`, `eval('BatchNormLayer(net)')`, a doctest. */
function isLookedUp(name: string, { module: { text }, reads }: BoundModule): boolean {
  const looksUp = ['eval', 'exec', 'globals', 'locals', 'vars'].some((builtin) => reads.has(builtin));
  if (!looksUp && !text.includes('>>>')) return false;
  const inString = `['"][^'"\\n]*\\b${name}\\b`;
  const inDoctest = `^[ \\t]*(?:>>>|\\.\\.\\.) .*\\b${name}\\b`;
  return new RegExp(looksUp ? `${inString}|${inDoctest}` : inDoctest, 'm').test(text);
}

/** Whether the name stands in what could not be read, or in a magic of a notebook, which is a comment here: there it may be used. */
function isInUnread(name: string, { file: { cells }, resolver }: Analysis): boolean {
  const { text, damage, comments } = resolver.bound.module;
  const word = new RegExp(`\\b${name}\\b`);
  const holds = ({ start, end }: Span): boolean => word.test(text.slice(start, end));
  return damage.some(holds) || (cells.length > 0 && comments.some(holds));
}

/** The name that an import binds: of `import a.b` it is `a`. */
export const localName = ({ name, alias }: ImportedName): string => alias ?? name.split('.')[0] ?? name;

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
  return edits[countBefore(edits, offset + 1, ({ start }) => start) - 1];
}
