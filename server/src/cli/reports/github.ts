import type { Outcome } from '../account.ts';
import { sayIn } from '../texts.ts';
import { pathBelow } from './paths.ts';
import { adviceOf, type Report, type ReportedFinding } from './report.ts';

/** Workflow commands: GitHub shows each beside the line it is about. */
export function printAnnotations({ account, files, folder, language }: Report): string {
  const say = sayIn(language);
  const annotation = ({ finding, notes, inFile }: ReportedFinding): string => {
    const { path, outcome, code, cell, line } = finding;
    // Nobody looks for a line of a notebook's JSON.
    const where =
      cell === undefined ? '' : `${say('cell-line', { cell: cell + 1, line })}${say('report-colon')}`;
    const isOneLine = inFile.line === inFile.endLine;
    const place = {
      file: pathBelow(folder, path) ?? path,
      line: inFile.line,
      endLine: inFile.endLine,
      // Columns over several lines are refused.
      ...(isOneLine && cell === undefined ? { col: inFile.column, endColumn: inFile.endColumn } : {}),
      title: `lasagne-to-keras: ${say(outcome)} (${code})`,
    };
    const more = notes.map(({ said }) => `\n${say('note', { message: said })}`);
    return command(levels[outcome], place, `${where}${finding.message}${more.join('')}`);
  };
  const errors = account.problems.map(({ path, problem }) => {
    const { code, said } = adviceOf(problem, language);
    const place = { file: pathBelow(folder, path) ?? path, title: `lasagne-to-keras: ${code}` };
    return command('error', place, said);
  });
  const lines = [...files.flatMap(({ findings }) => findings.map(annotation)), ...errors];
  return lines.map((line) => `${line}\n`).join('');
}

const levels = {
  automatic: 'notice',
  confirm: 'warning',
  refused: 'warning',
  reference: 'notice',
} as const satisfies Record<Outcome, string>;

function command(level: string, place: Readonly<Record<string, string | number>>, message: string): string {
  const properties = Object.entries(place).map(([name, value]) => `${name}=${escapedValue(String(value))}`);
  return `::${level} ${properties.join(',')}::${escaped(message)}`;
}

const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapedValue = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
