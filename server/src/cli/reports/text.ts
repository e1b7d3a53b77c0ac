import type { Finding } from '../../analysis.ts';
import { kerasOf, mainPoint, shortName, sidePoints } from '../../features/points.ts';
import type { PathProblem } from '../../project/candidates.ts';
import type { Span } from '../../source/span.ts';
import type { Language } from '../../verdict/localized.ts';
import { helpOf, messageOf, type Note, saidOf } from '../../verdict/verdict.ts';
import type { Line } from '../outcome.ts';
import type { InspectedFile } from '../run.ts';
import type { Output } from '../terminal.ts';
import { sayIn } from '../texts.ts';

/** How people are told. */
export interface Style {
  readonly language: Language;
  readonly colors: Output['colors'];
}

/** A finding in a few lines: where, what, why, and what to do. */
export function describeFinding(file: InspectedFile, finding: Finding, style: Style): string {
  const { language, colors } = style;
  const say = sayIn(language);
  const main = mainPoint(finding);
  const keras = kerasOf(finding);
  const ready = main === undefined ? keras[0] : undefined;
  const what = ready
    ? say('becomes', { symbol: shortName(finding), keras: ready.keras })
    : `${finding.verdict.outcome === 'reference' ? '' : `${shortName(finding)}: `}${main === undefined ? '' : messageOf(main, language)}`;
  const code = main === undefined ? '' : ` ${colors.dim(`[${main.code}]`)}`;
  const lines = [
    ...(ready ? [] : keras.map((reading) => describeReading(reading, style))),
    ...(main === undefined ? [] : [say('help', { message: helpOf(main, language) })]),
    ...sidePoints(finding).map((point) => say('note', { message: saidOf(point, language) })),
  ];
  const { outcome } = finding.verdict;
  const colored = colors[outcomeColors[outcome]](say(outcome));
  return [
    `${placeOf(file, finding, style)} ${colored} ${what}${code}`,
    ...lines.map((line) => `    ${line}`),
  ].join('\n');
}

/** What holds for a whole file, and suppressions that silence nothing. */
export function describeFile(file: InspectedFile, style: Style, to: Line['to']): readonly Line[] {
  const { language, colors } = style;
  const say = sayIn(language);
  const { path } = file.candidate;
  const tell = (note: Note): Line => ({
    to,
    text: `${colors.bold(path)}: ${say('note', { message: messageOf(note, language) })}`,
    help: { code: note.code, text: `    ${say('help', { message: helpOf(note, language) })}` },
  });
  return [
    ...file.analysis.notes.map(tell),
    ...file.analysis.unusedSuppressions.map((span) => ({
      to,
      text: `${placeOf(file, span, style)} ${say('note', { message: say('suppression-unused') })}`,
    })),
  ];
}

/** Why a file was left alone. */
export function describeProblem({ path, problem }: PathProblem, { language, colors }: Style): string {
  const say = sayIn(language);
  const message = messageOf(problem, language);
  const where = message.startsWith(path) ? '' : `${colors.bold(path)}: `;
  return `${colors.red(say('error', { message: '' }).trimEnd())} ${where}${message} ${helpOf(problem, language)}`;
}

/** `path:line:column:`, in notebooks with the cell, counted as people do. */
export function placeOf(file: InspectedFile, span: Span, { language, colors }: Style): string {
  const { cell, line, column } = file.opened.position(span.start);
  const inCell = cell === undefined ? '' : `:${sayIn(language)('cell', { cell: cell + 1 })}`;
  return `${colors.bold(file.candidate.path)}${inCell}:${line}:${column}:`;
}

const outcomeColors = {
  automatic: 'green',
  confirm: 'yellow',
  refused: 'red',
  reference: 'cyan',
} as const satisfies Record<Finding['verdict']['outcome'], keyof Output['colors']>;

function describeReading(
  { assumption, keras }: ReturnType<typeof kerasOf>[number],
  { language }: Style,
): string {
  const say = sayIn(language);
  return assumption === undefined
    ? say('would-become', { keras })
    : say('becomes-if', { assumption: messageOf(assumption, language), keras });
}
