import type { Span } from '../source/span.ts';
import { textOf } from '../source/span.ts';
import type { Module } from '../syntax/ast.ts';

/** Decides which findings the owner silenced, and remembers which comments did. */
export interface Suppressions {
  /** @param call where the finding stands; @param codes the codes it bears */
  readonly suppresses: (call: Span, codes: readonly string[]) => boolean;
  /** Comments that silenced nothing so far. */
  readonly unused: () => readonly Span[];
}

/** `# lasagne-to-keras: ignore[code, code] reason`, and `ignore-file` in the head of a file. */
const directive = /^#\s*lasagne-to-keras:\s*(ignore-file|ignore)(?:\[([^\]]*)\])?(?=\s|$)/;

interface Directive {
  readonly comment: Span;
  /** The lines on which a call that it silences begins; undefined for the whole file. */
  readonly begin: readonly number[] | undefined;
  /** The line on which it may end instead. */
  readonly end: number | undefined;
  /** Empty for every code. */
  readonly codes: ReadonlySet<string>;
}

/**
 * Reads the suppression comments of a file. One behind code silences what begins or ends on its line, one on a line of
 * its own what begins on the line below.
 */
export function readSuppressions(module: Module): Suppressions {
  const index = module.lines;
  const lineOf = (offset: number): number => index.position(offset).line;
  const head =
    module.body.find((statement) => !isDocstring(statement, module))?.start ?? Number.POSITIVE_INFINITY;
  const directives = module.comments.flatMap((comment): Directive[] => {
    const [, kind, listed = ''] = directive.exec(textOf(module.text, comment)) ?? [];
    if (kind === undefined) return [];
    if (kind === 'ignore-file' && comment.start > head) return [];
    const codes = new Set(listed.split(',').flatMap((code) => (code.trim() === '' ? [] : [code.trim()])));
    const own = lineOf(comment.start);
    const alone = module.text.slice(index.lineStart(comment.start), comment.start).trim() === '';
    if (kind === 'ignore-file') return [{ comment, begin: undefined, end: undefined, codes }];
    return [{ comment, begin: alone ? [own, own + 1] : [own], end: alone ? undefined : own, codes }];
  });
  const used = new Set<Directive>();
  return {
    suppresses: ({ start, end }, codes) => {
      if (directives.length === 0) return false;
      const first = lineOf(start);
      const last = lineOf(end);
      const found = directives.find(
        (one) =>
          (one.begin === undefined || one.begin.includes(first) || one.end === last) &&
          (one.codes.size === 0 || codes.some((code) => one.codes.has(code))),
      );
      if (found !== undefined) used.add(found);
      return found !== undefined;
    },
    unused: () => directives.filter((one) => !used.has(one)).map(({ comment }) => comment),
  };
}

function isDocstring(statement: Module['body'][number], module: Module): boolean {
  return (
    statement === module.body[0] && statement.kind === 'simple' && statement.values[0]?.kind === 'string'
  );
}
