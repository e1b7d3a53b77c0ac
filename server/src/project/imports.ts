import type { ModuleReference } from '../names/exports.ts';
import { detached } from '../source/detached.ts';

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
  return detached(found);
}

// Every repetition has a limit: what nobody writes must not cost more than time in proportion to its length.
const fromImport =
  /\bfrom\s{1,9}(\.{0,9})\s{0,9}([\w.]{0,200})\s{1,9}import\s{0,9}(?:(\*)|\(([^)]{0,9999})\)|((?:[^\n\r;#"\\]|\\\r?\n){0,2000}))/g;
const plainImport =
  /(?<![\w.)][ \t]{1,9})\bimport[ \t]{1,9}([\w.]{1,200}(?:[ \t]{1,9}as[ \t]{1,9}\w{1,200})?(?:[ \t]{0,9},[ \t]{0,9}[\w.]{1,200}(?:[ \t]{1,9}as[ \t]{1,9}\w{1,200})?){0,50})/g;

const namesIn = (list: string): string[] =>
  list
    .replace(/#[^\n]*/g, '')
    .split(',')
    .map((item) => /\w+/.exec(item)?.[0])
    .filter((name) => name !== undefined);
