import type { ModuleReference } from '../names/exports.ts';

/** An import statement, found without parsing. */
export interface FoundImport extends ModuleReference {
  /** Undefined where the module itself is imported. */
  readonly names: readonly string[] | 'all' | undefined;
}

/**
 * The import statements of a source text or of a notebook's JSON. It may find some in strings and comments:
 * good for questions where too many answers do no harm.
 */
export function importsIn(text: string): FoundImport[] {
  const found: FoundImport[] = [];
  for (const [, dots = '', module = '', all, inside, plain = ''] of text.matchAll(fromImport)) {
    const names = all !== undefined ? 'all' : namesIn(inside ?? plain);
    found.push({ module, level: dots.length, names });
  }
  for (const [, modules = ''] of text.matchAll(plainImport)) {
    for (const module of modules.matchAll(/(?:^|,)\s*([\w.]+)/g))
      found.push({ module: module[1] ?? '', level: 0, names: undefined });
  }
  return found;
}

const fromImport = /\bfrom\s+(\.*)\s*([\w.]*)\s+import\s*(?:(\*)|\(([^)]*)\)|((?:[^\n\r;#"\\]|\\\r?\n)*))/g;
const plainImport =
  /(?<![\w.)][ \t]+)\bimport[ \t]+([\w.]+(?:[ \t]+as[ \t]+\w+)?(?:[ \t]*,[ \t]*[\w.]+(?:[ \t]+as[ \t]+\w+)?)*)/g;

const namesIn = (list: string): string[] =>
  list
    .replace(/#[^\n]*/g, '')
    .split(',')
    .map((item) => /\w+/.exec(item)?.[0])
    .filter((name) => name !== undefined);
