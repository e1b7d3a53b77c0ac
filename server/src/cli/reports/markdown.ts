import { inlineMarkdown, markdown } from '../../features/content/markdown.ts';
import { type Block, brief, code, type Inline, link, prose, strong, text } from '../../features/content.ts';
import { lastOf } from '../../features/points.ts';
import { linkTo } from '../../verdict/links.ts';
import { tally, totalsOf } from '../account-text.ts';
import { type Say, sayIn } from '../texts.ts';
import { type Advice, adviceOf, type FileReport, type Report, type ReportedFinding } from './report.ts';

/** What one hands to a supervisor or puts into a pull request: totals, each reason with what to do, file by file. */
export function printMarkdown(report: Report): string {
  const { account, files, language } = report;
  const say = sayIn(language);
  const totals = totalsOf(account, say).map(({ what, count }): Inline[] => [[text(what)], [text(count)]]);
  const parts = [
    `# ${say('report-title')}`,
    markdown([{ kind: 'table', head: [say('report-what'), say('report-count')], rows: totals }]),
    ...section(say('report-reasons'), reasons(report, say)),
    ...section(
      say('report-files'),
      files.flatMap((file) => describeFile(file, say)),
    ),
    ...section(
      say('report-others'),
      list(tally(account.others).map(([owner, times]) => [text(`${owner}: ${times}`)])),
    ),
    ...section(
      say('report-errors'),
      list(
        account.problems.map(({ path, problem }) => {
          const { message, help } = adviceOf(problem, language);
          return [code(path), text(say('report-colon')), ...prose(message), text(' '), ...prose(help)];
        }),
      ),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

const section = (title: string, parts: readonly string[]): string[] =>
  parts.length === 0 ? [] : [`## ${title}`, ...parts];

const list = (items: readonly Inline[]): string[] =>
  items.length === 0 ? [] : [markdown([{ kind: 'list', items }])];

/** Each reason once: where it holds, and what to do about it. */
function reasons({ files, language }: Report, say: Say): string[] {
  const left = files.flatMap(({ findings }) => findings.filter(({ isConverted }) => !isConverted));
  const codes = new Set(left.flatMap(({ reason }) => reason?.code ?? []));
  return [...codes].flatMap((reason) => {
    const findings = left.filter((one) => one.reason?.code === reason);
    const outcome = findings[0]?.finding.outcome;
    if (outcome === undefined) return [];
    const helps = [...new Set(findings.flatMap(({ reason: own }) => own?.help ?? []))];
    const places = findings.map(
      ({ finding, reason: own }): Inline => [
        code(finding.path),
        text(` ${placeOf(finding, say)}${say('report-colon')}`),
        ...prose(own?.message ?? ''),
      ],
    );
    return [
      `### ${inlineMarkdown([link(reason, linkTo(reason, language)), text(say('report-reason', { outcome: say(outcome), count: findings.length }))])}`,
      ...list(places),
      ...helps.map((help) => paragraph([strong(say('report-help')), text(' '), ...prose(help)])),
    ];
  });
}

/** What was found in one file, line by line. */
function describeFile({ path, findings, notes }: FileReport, say: Say): string[] {
  if (findings.length + notes.length === 0) return [];
  const rows = findings.map((one): Inline[] => [
    [text(placeOf(one.finding, say))],
    [code(lastOf(one.finding.symbol))],
    answer(one, say),
  ]);
  const head = [say('report-place'), say('report-call'), say('report-answer')];
  return [
    `### ${inlineMarkdown([code(path)])}`,
    ...(rows.length === 0 ? [] : [markdown([{ kind: 'table', head, rows }])]),
    ...list(notes.map(advice)),
  ];
}

function answer({ finding, reason, notes, isConverted }: ReportedFinding, say: Say): Inline {
  const outcome = isConverted ? say('converted') : say(finding.outcome);
  return [
    text(outcome),
    ...(reason === undefined ? [] : [text(say('report-colon')), code(reason.code)]),
    ...(finding.replacement === null ? [] : [text(' → '), code(brief(finding.replacement, 200))]),
    ...notes.flatMap((note): Inline => [text('. '), ...advice(note)]),
  ];
}

const advice = ({ message, help }: Advice): Inline => [...prose(message), text(' '), ...prose(help)];

const paragraph = (pieces: Inline): string => markdown([{ kind: 'paragraph', text: pieces } satisfies Block]);

const placeOf = ({ cell, line }: ReportedFinding['finding'], say: Say): string =>
  cell === undefined ? say('line', { line }) : say('cell-line', { cell: cell + 1, line });
