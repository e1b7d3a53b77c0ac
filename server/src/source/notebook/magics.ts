import { logicalLine, physicalEnd } from './scan.ts';

/**
 * A code cell with IPython's own syntax (`%magic`, `!command`, `help?`) overwritten, so that what is left is
 * Python. Every offset and every line end stays where it was.
 */
export function maskMagics(source: string): string {
  const cellMagic = /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r(?!\n)))*[ \t]*(%%([\w.]*))/.exec(source);
  const [whole = '', sign = '', name = ''] = cellMagic ?? [];
  if (cellMagic === null) return maskLines(source, 0);
  if (!pythonBodied.has(name)) return filler(source, '#');
  const start = whole.length - sign.length;
  const end = physicalEnd(source, start);
  return source.slice(0, start) + filler(source.slice(start, end), '#') + maskLines(source, end).slice(end);
}

/** Cell magics that run the rest of the cell as Python; what another one makes of it is its own affair. */
const pythonBodied: ReadonlySet<string> = new Set(
  'capture debug memit prun px pypy python python2 python3 snakeviz time timeit'.split(' '),
);

/** The source with the magic lines from an offset on masked. */
function maskLines(source: string, from: number): string {
  const pieces = [source.slice(0, from)];
  for (let position = from; position < source.length; ) {
    const line = logicalLine(source, position);
    const { start, end } = line.magic ?? { start: line.end, end: line.end };
    // Where a statement stood inside a block, or a value in a statement, one has to remain.
    const lead = start === position || source.charAt(start) === '\\' ? '#' : placeholder;
    pieces.push(
      source.slice(position, start),
      timedStatement(source.slice(start, end)) ?? filler(source.slice(start, end), lead),
    );
    pieces.push(source.slice(end, line.end));
    position = line.end;
  }
  return pieces.join('');
}

/** `%time net = build()` runs a Python statement: it is kept, behind one that does nothing. */
function timedStatement(magic: string): string | undefined {
  const [sign] = /^%(?:time|timeit|prun)[ \t]+(?=[\w(['"])/.exec(magic) ?? [];
  const statement = magic.slice(sign?.length);
  if (sign === undefined || compound.test(statement) || !isComplete(statement)) return undefined;
  return `${placeholder};`.padEnd(sign.length) + statement;
}

/** Whether brackets and strings are closed, so that Python does not read on in the next line. */
function isComplete(statement: string): boolean {
  const { end, magic } = logicalLine(`${statement}\n\n`, 0);
  return magic === undefined && end === statement.length + 1;
}

const compound = /^(?:async|class|def|for|if|match|try|while|with)\b/;

/** A name and not a number: what a magic returns is not known, and must not look as if it were. */
const placeholder = '_';

/** Comment signs of the same length, line ends kept, beginning with `lead`. */
const filler = (text: string, lead: string): string => text.replace(/[^\r\n]/g, '#').replace('#', lead);
