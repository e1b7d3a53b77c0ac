import type { Import, ImportedName, ImportFrom } from './ast.ts';
import { type Conversion, field, fields, sourceOf } from './convert.ts';
import type { SyntaxNode } from './node.ts';

/** `import a.b as c, d`. */
export function convertImport(node: SyntaxNode, c: Conversion): Import {
  return { kind: 'import', names: importedNames(node, c), start: node.start, end: node.end };
}

/** `from ..a import b as c`, `from a import *`, `from __future__ import d`. */
export function convertImportFrom(node: SyntaxNode, c: Conversion): ImportFrom {
  const module = field(node, 'module_name');
  const text = node.type === 'future_import_statement' ? '__future__' : module ? dotted(module, c) : '';
  const level = /^\.*/.exec(text)?.[0].length ?? 0;
  return {
    kind: 'import-from',
    module: text.slice(level),
    level,
    names: importedNames(node, c),
    star: node.children.some((child) => child.type === 'wildcard_import'),
    start: node.start,
    end: node.end,
  };
}

function importedNames(node: SyntaxNode, c: Conversion): ImportedName[] {
  return fields(node, 'name').map((child) => {
    const span = { start: child.start, end: child.end };
    if (child.type !== 'aliased_import') return { name: dotted(child, c), alias: undefined, ...span };
    const name = field(child, 'name');
    const alias = field(child, 'alias');
    return { name: name ? dotted(name, c) : '', alias: alias && sourceOf(alias, c), ...span };
  });
}

/** A dotted name without the blanks Python allows around its dots. */
const dotted = (node: SyntaxNode, c: Conversion): string => sourceOf(node, c).replace(/\\\r?\n|\s/g, '');
