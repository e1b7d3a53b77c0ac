import { logicalLine, physicalEnd } from './scan.ts';

/**
 * A code cell with IPython's own syntax (`%magic`, `!command`, `help?`) made comments, so that what is left is
 * Python. Every offset and every line end stays where it was.
 */
export function maskMagics(source: string): string {
  const cellMagic = /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r(?!\n)))*[ \t]*(%%([\w.]*))/.exec(source);
  const [whole = '', sign = '', name = ''] = cellMagic ?? [];
  if (cellMagic === null) return maskLines(source, 0);
  const start = whole.length - sign.length;
  if (!pythonBodied.has(name)) return source.slice(0, start) + comment(source.slice(start), '#');
  const end = physicalEnd(source, start);
  const line = source.slice(start, end);
  const setup = setUp.has(name) ? statementOf(line, '') : undefined;
  return source.slice(0, start) + (setup ?? comment(line, '#')) + maskLines(source, end).slice(end);
}

/** Cell magics that run the rest of the cell as Python; what another one makes of it is its own affair. */
const pythonBodied: ReadonlySet<string> = new Set(
  'capture debug memit prun px pypy python python2 python3 snakeviz time timeit'.split(' '),
);

/** Of these, those that run Python written behind their own name before the cell. */
const setUp: ReadonlySet<string> = new Set(['prun', 'timeit']);

/** The source with the magic lines from an offset on masked. */
function maskLines(source: string, from: number): string {
  const pieces = [source.slice(0, from)];
  for (let position = from; position < source.length; ) {
    const line = logicalLine(source, position);
    const { start, end } = line.magic ?? { start: line.end, end: line.end };
    // Where a statement stood inside a block, or a value in a statement, one has to remain.
    const lead = start === position || source.charAt(start) === '\\' ? '#' : placeholder;
    const before = source.slice(position, start);
    const magic = source.slice(start, end);
    pieces.push(before, statementOf(magic, before) ?? comment(magic, lead));
    pieces.push(source.slice(end, line.end));
    position = line.end;
  }
  return pieces.join('');
}

/** Line magics that run a Python statement, each with its options that take a value. */
const running: Readonly<Record<string, string>> = {
  lprun: 'fmDTu',
  memit: 'rti',
  mprun: 'fT',
  prun: 'lsDT',
  px: 't',
  time: '',
  timeit: 'nrpv',
};

/** `%timeit -n 10 net = build()` runs a Python statement: it is kept, behind one that does nothing. */
function statementOf(magic: string, before: string): string | undefined {
  const [, name = ''] = /^%%?(\w+)/.exec(magic) ?? [];
  const valued = Object.hasOwn(running, name) ? running[name] : undefined;
  if (valued === undefined) return undefined;
  const options = `(?:[ \\t]+-(?:[${valued}][ \\t]*[^\\s-]\\S*|[^\\s${valued}]\\S*))*`;
  const sign = new RegExp(`^%%?\\w+${options}[ \\t]+(?=[\\w(['"])`).exec(magic)?.[0];
  const statement = magic.slice(sign?.length);
  if (sign === undefined || !isComplete(statement)) return undefined;
  if (!compound.test(statement)) return `${placeholder};`.padEnd(sign.length) + statement;
  // `for` cannot follow on the same line. A form feed makes Python count the indentation anew.
  const fits = before.trim() === '' && before.length < sign.length && !/:\s*$/.test(statement);
  return fits ? before.padStart(sign.length, '\f') + statement : undefined;
}

/** Whether brackets and strings are closed, so that Python does not read on in the next line. */
function isComplete(statement: string): boolean {
  const { end, magic } = logicalLine(`${statement}\n\n`, 0);
  return magic === undefined && end === statement.length + 1;
}

const compound = /^(?:async|class|def|for|if|match|try|while|with)\b/;

/** A name and not a number: what a magic returns is not known, and must not look as if it were. */
const placeholder = '_';

/** A comment on every line, of the same length, in which the names that a magic uses can still be read. */
const comment = (text: string, lead: string): string =>
  text
    .replace(/[^\r\n]+/g, (line) => `#${line.slice(1)}`)
    .replace(/^#.?/, (first) => (lead === '#' ? first : `${lead}#`.slice(0, first.length)));
