import { inlineMarkdown, markdown } from '../../features/content/markdown.ts';
import { type Block, brief, code, type Inline, link, prose, strong, text } from '../../features/content.ts';
import { lastOf } from '../../source/dotted.ts';
import { linkTo } from '../../verdict/links.ts';
import type { Outcome } from '../account.ts';
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
          const { said } = adviceOf(problem, language);
          return [code(path), text(say('report-colon')), ...prose(said)];
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

/** Each reason once: what to do about it, and where it holds. What has to be answered or done comes first. */
function reasons({ files, language }: Report, say: Say): string[] {
  const left = files.flatMap(({ findings }) => findings.filter(({ isConverted }) => !isConverted));
  return tally(left.flatMap(({ reason }) => reason?.code ?? []))
    .map(([code, count]) => ({ code, count, own: left.filter(({ reason }) => reason?.code === code) }))
    .toSorted((a, b) => rankOf(a.own) - rankOf(b.own))
    .flatMap(({ code, count, own }) => {
      const [first] = own;
      if (first?.reason === undefined) return [];
      const title = say('report-reason', { outcome: say(first.finding.outcome), count });
      const helps = new Set(own.flatMap(({ reason }) => reason?.help ?? []));
      return [
        `### ${inlineMarkdown([link(code, linkTo(first.reason.code, language)), text(title)])}`,
        ...[...helps].map((help) => paragraph([strong(say('report-help')), text(' '), ...prose(help)])),
        ...places(own, say),
      ];
    });
}

const order: readonly Outcome[] = ['confirm', 'refused', 'reference', 'automatic'];
const rankOf = ([first]: readonly ReportedFinding[]): number =>
  first === undefined ? order.length : order.indexOf(first.finding.outcome);

/** The files and lines of a reason; what is said of all of them is said once. */
function places(findings: readonly ReportedFinding[], say: Say): string[] {
  const messages = new Set(findings.map(({ reason }) => reason?.message ?? ''));
  const [shared = ''] = messages.size === 1 ? messages : [];
  const alike = new Map<string, ReportedFinding[]>();
  for (const one of findings) {
    const key = JSON.stringify([one.finding.path, one.reason?.message]);
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  const items = [...alike.values()].map((those): Inline => {
    const [first] = those;
    const own = shared === '' ? prose(first?.reason?.message ?? '') : [];
    return [
      code(first?.finding.path ?? ''),
      text(` ${linesOf(those, say)}`),
      ...(own.length === 0 ? [] : [text(say('report-colon')), ...own]),
    ];
  });
  return [...(shared === '' ? [] : [paragraph(prose(shared))]), ...list(items)];
}

/** Where findings of one file are. */
function linesOf(findings: readonly ReportedFinding[], say: Say): string {
  const comma = say('report-comma');
  const isScript = findings.length > 1 && findings.every(({ finding }) => finding.cell === undefined);
  return isScript
    ? say('lines', { lines: findings.map(({ finding }) => finding.line).join(comma) })
    : findings.map(({ finding }) => placeOf(finding, say)).join(comma);
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
    ...notes.flatMap((note, i): Inline => [text(i === 0 ? say('report-stop') : ' '), ...advice(note)]),
  ];
}

const advice = ({ said }: Advice): Inline => prose(said);

const paragraph = (pieces: Inline): string => markdown([{ kind: 'paragraph', text: pieces } satisfies Block]);

const placeOf = ({ cell, line }: ReportedFinding['finding'], say: Say): string =>
  cell === undefined ? say('line', { line }) : say('cell-line', { cell: cell + 1, line });
