import type { ConversionOptions } from '../keras/options.ts';
import type { NameOf } from '../keras/print.ts';
import type { Edit } from '../source/edits.ts';
import type { Statement } from '../syntax/ast.ts';
import { type ImportingFile, insertImports, isImport, isStar, isWhole } from './insertion.ts';
import { localNames, type NamesInFile, type SymbolUse } from './names.ts';
import { emptied, type Removal, removalEdits } from './removal.ts';

/** How a file's imports change, and under which names its Keras symbols are written then. */
export interface ImportPlan {
  readonly nameOf: NameOf;
  readonly edits: readonly Edit[];
}

/**
 * Merges what all rewrites of a file require into its import statements.
 * @param removals imported names that nothing uses any more
 */
export function importPlan(
  file: ImportingFile,
  uses: readonly SymbolUse[],
  names: NamesInFile,
  options: ConversionOptions,
  removals: readonly Removal[],
): ImportPlan {
  const { nameOf, statements } = localNames(file.module, uses, names, options);
  if (statements.length === 0) return { nameOf, edits: removalEdits(file, removals, undefined) };
  const firstUse = uses.reduce((first, { at }) => Math.min(first, at), Number.POSITIVE_INFINITY);
  const place = placeTaken(file, removals, firstUse);
  const edits =
    place === undefined
      ? [insertImports(file, statements, firstUse), ...removalEdits(file, removals, undefined)]
      : removalEdits(file, removals, { statement: place, lines: statements });
  return { nameOf, edits };
}

/**
 * The import statement whose place the new ones take: the last one at the module's top level that becomes empty,
 * unless a star import after it could hide the new names.
 */
function placeTaken(
  file: ImportingFile,
  removals: readonly Removal[],
  firstUse: number,
): Statement | undefined {
  const empty = emptied(file, removals);
  const before = file.module.body.filter((statement) => isImport(statement) && statement.end <= firstUse);
  const last = before.findLastIndex((statement) => empty.has(statement));
  const hides = (statement: Statement): boolean => isStar(statement) && isWhole(file.module, statement);
  return before.slice(last).some(hides) ? undefined : before[last];
}
