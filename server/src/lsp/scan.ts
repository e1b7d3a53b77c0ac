import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import { filePlan, findingsOf, isHalfLasagne } from '../features/bulk/file-plan.ts';
import type { AnnotatedEdit } from '../features/bulk/preview.ts';
import { type FileReport, fileReport, type ReportedProblem } from '../features/bulk/report.ts';
import { say } from '../features/texts.ts';
import { below } from '../project/paths.ts';
import type { Edit } from '../source/edits.ts';
import { messageOf, type Problem } from '../verdict/verdict.ts';
import { candidates } from './candidates.ts';
import { bulkFile } from './closed.ts';
import { hash } from './hash.ts';
import { pathOf } from './paths.ts';
import type { Scan, ScanRequest } from './protocol.ts';
import type { Session } from './session.ts';
import { settled } from './turns.ts';

/** A scan as the server keeps it: enough to carry it out and to report, not the analyses it came from. */
export interface KeptScan {
  readonly summary: Scan;
  readonly files: readonly ScannedFile[];
  readonly problems: readonly ReportedProblem[];
}

export interface ScannedFile {
  readonly path: string;
  readonly name: string;
  /** Of the text that was analysed: another text is left alone. */
  readonly hash: string;
  readonly ready: number;
  readonly confirm: number;
  readonly edits: readonly Edit[];
  readonly withConfirm: readonly AnnotatedEdit[];
  readonly report: FileReport;
}

/** Looks through files and folders, open ones and closed ones, and works out what a bulk refactor would do. */
export async function scan(
  session: Session,
  id: string,
  request: ScanRequest,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
): Promise<KeptScan> {
  const { language } = session.client;
  await settled(token);
  const paths = request.uris === undefined ? session.folders() : request.uris.map(pathOf);
  const files: ScannedFile[] = [];
  const problems: ReportedProblem[] = [];
  const totals = { refused: 0, half: 0, looked: 0 };
  const give = (path: string, problem: Problem): void => {
    problems.push({ name: nameIn(session, path), message: messageOf(problem, language) });
  };
  progress.begin(say(language, 'scanning'), undefined, undefined, true);
  for await (const met of candidates(session, paths, token)) {
    totals.looked++;
    if (totals.looked % 200 === 0) progress.report(say(language, 'account-files', { count: totals.looked }));
    if (met.kind === 'other') continue;
    if (met.kind === 'problem') {
      give(met.path, met.problem);
      continue;
    }
    const read = bulkFile(session, met.path);
    if (read.kind === 'problem') {
      give(met.path, read.problem);
      continue;
    }
    const { file } = read;
    const settings = await session.settings.of(file.uri);
    const { analysis, invalid } = session.workspace.analyze(file, settings);
    if (invalid !== undefined) give(invalid.path, invalid.problem);
    if (analysis.findings.length === 0) continue;
    const plan = filePlan(analysis, invalid === undefined, language);
    const name = nameIn(session, met.path);
    totals.refused += findingsOf(analysis, 'refused').length;
    totals.half += isHalfLasagne(analysis) ? 1 : 0;
    files.push({
      path: met.path,
      name,
      hash: hash(file.text),
      ready: findingsOf(analysis, 'automatic').length,
      confirm: findingsOf(analysis, 'confirm').length,
      edits: plan.edits,
      withConfirm: plan.withConfirm,
      report: fileReport({ name, uri: file.uri, analysis }, language),
    });
  }
  progress.done();
  return { files, problems: distinct(problems), summary: summaryOf(id, files, problems, totals, session) };
}

/** A path as people read it: from the workspace folder it is in. */
export function nameIn(session: Session, path: string): string {
  const inside = session.folders().flatMap((folder) => below(folder, path) ?? []);
  return inside.sort((a, b) => a.length - b.length)[0] ?? path;
}

function summaryOf(
  id: string,
  files: readonly ScannedFile[],
  problems: readonly ReportedProblem[],
  totals: { readonly refused: number; readonly half: number; readonly looked: number },
  { client: { language } }: Session,
): Scan {
  const ready = files.reduce((sum, file) => sum + file.ready, 0);
  const confirm = files.reduce((sum, file) => sum + file.confirm, 0);
  const { refused, half, looked } = totals;
  const account = [
    say(language, 'account-found', { ready, confirm, refused }),
    ...(half === 0 ? [] : [say(language, 'account-half', { count: half })]),
    ...(problems.length === 0 ? [] : [say(language, 'account-problems', { count: problems.length })]),
    say(language, 'account-files', { count: looked }),
  ];
  return { id, files: files.length, ready, toAnswer: confirm, notConverted: refused, account };
}

const distinct = (problems: readonly ReportedProblem[]): readonly ReportedProblem[] => [
  ...new Map(problems.map((problem) => [`${problem.name} ${problem.message}`, problem])).values(),
];
