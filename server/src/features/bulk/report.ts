import type { Finding } from '../../analysis.ts';
import type { Language } from '../../verdict/localized.ts';
import { markdown } from '../content/markdown.ts';
import { type Block, brief, code, type Inline, type Piece, prose, text } from '../content.ts';
import { messageFor } from '../diagnostics.ts';
import { kerasOf, shortName } from '../points.ts';
import { say } from '../texts.ts';
import { findingsOf } from './file-plan.ts';
import { placeLinks, type ReportedFile } from './place-link.ts';
import { type Remaining, remainingIn, remainingSection } from './remaining.ts';

/** What is said of a file, without what it was made from. */
export interface FileReport {
  readonly name: string;
  readonly findings: Readonly<Record<Outcome, readonly Inline[]>>;
  /** The other layers, which somebody has to move. */
  readonly remaining: readonly Remaining[];
}

/** What was left alone, and why. */
export interface ReportedProblem {
  readonly name: string;
  readonly message: string;
}

type Outcome = Finding['verdict']['outcome'];
const outcomes: readonly Outcome[] = ['automatic', 'confirm', 'refused', 'reference'];

/** Everything a report says of one file. */
export function fileReport(file: ReportedFile, language: Language): FileReport {
  const linkTo = placeLinks(file, language);
  const items = (outcome: Outcome): readonly Inline[] =>
    findingsOf(file.analysis, outcome).map((finding) => item(linkTo(finding), finding, language));
  return {
    name: file.name,
    findings: {
      automatic: items('automatic'),
      confirm: items('confirm'),
      refused: items('refused'),
      reference: items('reference'),
    },
    remaining: remainingIn(file, language),
  };
}

/** The account of a scan in Markdown: by outcome and file, with links to the lines, and the checklist of what is left. */
export function report(
  files: readonly FileReport[],
  problems: readonly ReportedProblem[],
  language: Language,
): string {
  const title = (outcome: Outcome): string => say(language, `report-${outcome}`);
  const totals = outcomes.map((outcome) => ({
    outcome,
    count: files.reduce((sum, { findings }) => sum + findings[outcome].length, 0),
  }));
  const counts = totals.map(
    ({ outcome, count }): Inline => [text(say(language, 'report-count', { title: title(outcome), count }))],
  );
  const isEmpty = totals.every(({ count }) => count === 0);
  return `${[
    `# ${say(language, 'report-title')}`,
    markdown(
      isEmpty ? [paragraph([text(say(language, 'report-nothing'))])] : [{ kind: 'list', items: counts }],
    ),
    ...outcomes.flatMap((outcome) => section(title(outcome), files, ({ findings }) => findings[outcome])),
    ...remainingSection(files, language),
    ...(problems.length === 0
      ? []
      : [`## ${say(language, 'report-problems')}`, markdown([problemList(problems)])]),
  ].join('\n\n')}\n`;
}

/** What is left to move by hand in some files. */
export function checklist(files: readonly FileReport[], language: Language): string {
  const parts = remainingSection(files, language);
  return `${parts.length === 0 ? say(language, 'checklist-empty') : parts.join('\n\n')}\n`;
}

const paragraph = (pieces: Inline): Block => ({ kind: 'paragraph', text: pieces });

const problemList = (problems: readonly ReportedProblem[]): Block => ({
  kind: 'list',
  items: problems.map(({ name, message }) => [code(name), text(': '), ...prose(message)]),
});

function section(
  title: string,
  files: readonly FileReport[],
  itemsOf: (file: FileReport) => readonly Inline[],
): readonly string[] {
  const parts = files.flatMap((file): string[] => {
    const items = itemsOf(file);
    if (items.length === 0) return [];
    return [`### ${markdown([paragraph([code(file.name)])])}`, markdown([{ kind: 'list', items }])];
  });
  return parts.length === 0 ? [] : [`## ${title}`, ...parts];
}

function item(place: Piece, finding: Finding, language: Language): Inline {
  const becomes = kerasOf(finding)[0];
  const isReady = finding.verdict.outcome === 'automatic' && becomes !== undefined;
  return [
    place,
    text(' '),
    code(shortName(finding)),
    ...(isReady
      ? [text(' → '), code(brief(becomes.keras, 120))]
      : [text(': '), ...prose(messageFor(finding, language))]),
  ];
}
