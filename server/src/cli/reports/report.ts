import type { Finding } from '../../analysis.ts';
import { mainPoint, type Point, sidePoints } from '../../features/points.ts';
import type { Edit } from '../../source/edits.ts';
import type { FileText } from '../../source/open.ts';
import type { Span } from '../../source/span.ts';
import type { Language } from '../../verdict/localized.ts';
import { type Code, helpOf, messageOf, type Problem, saidOf } from '../../verdict/verdict.ts';
import type { Account } from '../account.ts';
import { type Fingerprint, fingerprintsOf } from '../fingerprint.ts';
import type { ExitCode } from '../invocation.ts';
import type { InspectedFile, Run } from '../run.ts';
import { type FindingReport, isShort, type Range, reportFinding } from './finding.ts';

/** What a run found, as plain values: every format but text is printed from this. */
export interface Report {
  readonly account: Account;
  /** Those with something to say, where the format is not JSON. */
  readonly files: readonly FileReport[];
  /** Findings as the JSON has them, each on a line. */
  readonly lines: readonly Uint8Array[];
  readonly language: Language;
  readonly exitCode: ExitCode;
  /** Absolute; paths are relative to it. */
  readonly folder: string;
  /** Everything reported is new since a baseline. */
  readonly isNew: boolean;
  readonly hasStatistics: boolean;
}

export interface FileReport {
  readonly path: string;
  readonly findings: readonly ReportedFinding[];
  /** Silenced by comments. */
  readonly suppressed: readonly ReportedFinding[];
  /** What holds for the whole file. */
  readonly notes: readonly Advice[];
}

export interface ReportedFinding {
  /** As the JSON has it. */
  readonly finding: FindingReport;
  /** What decided; nothing where the call is simply ready. */
  readonly reason: Advice | undefined;
  /** What else is said. */
  readonly notes: readonly Advice[];
  readonly fingerprint: Fingerprint | undefined;
  readonly isConverted: boolean;
  readonly inFile: InFile;
}

/** A message and what to do, in the language of the run. */
export interface Advice {
  readonly code: Code;
  readonly message: string;
  readonly help: string;
  /** Both. */
  readonly said: string;
}

/** The same places in the text of the file itself, which of a notebook is JSON. */
export interface InFile extends Range {
  /** Nothing where it is too long to be shown. */
  readonly text: string | undefined;
  readonly edits: readonly (Range & { readonly newText: string })[];
}

/** @param converted the findings that were converted */
export function reportFile(
  run: Pick<Run, 'engine'>,
  file: InspectedFile,
  converted: ReadonlySet<Finding>,
  language: Language,
): FileReport {
  const { findings, suppressed, notes } = file.analysis;
  const fingerprints = fingerprintsOf(file, [...findings, ...suppressed]);
  const report = (finding: Finding, index: number): ReportedFinding => {
    const main = mainPoint(finding);
    const own = reportFinding(run, file, finding, language);
    return {
      finding: own,
      reason: main === undefined ? undefined : adviceOf(main, language),
      notes: sidePoints(finding).map((point) => adviceOf(point, language)),
      fingerprint: fingerprints[index],
      isConverted: converted.has(finding),
      inFile: inFile(run, file, finding, own),
    };
  };
  return {
    path: file.candidate.path,
    findings: findings.map(report),
    suppressed: suppressed.map((finding, i) => report(finding, findings.length + i)),
    notes: notes.map((note) => adviceOf(note, language)),
  };
}

/** Whether a file has to be named at all. */
export const saysSomething = ({ findings, suppressed, notes }: FileReport): boolean =>
  findings.length + suppressed.length + notes.length > 0;

export const adviceOf = (said: Point | Problem, language: Language): Advice => ({
  code: said.code,
  message: messageOf(said, language),
  help: helpOf(said, language),
  said: saidOf(said, language),
});

function inFile(
  { engine }: Pick<Run, 'engine'>,
  { opened, analysis }: InspectedFile,
  finding: Finding,
  report: FindingReport,
): InFile {
  const { raw, cells } = opened;
  const span = raw.span(finding);
  const text = isShort(span) ? raw.text.slice(span.start, span.end) : undefined;
  if (cells.length === 0) {
    const { line, column, endLine, endColumn, edits } = report;
    return { line, column, endLine, endColumn, text, edits };
  }
  const edits = report.edits.length === 0 ? [] : engine.edits(analysis, [{ finding, reading: 0 }]);
  return {
    ...rangeIn(raw, span),
    text,
    edits: raw.edits(edits).map((edit: Edit) => ({ ...rangeIn(raw, edit), newText: edit.newText })),
  };
}

function rangeIn({ position }: FileText, span: Span): Range {
  const end = position(span.end);
  return { ...position(span.start), endLine: end.line, endColumn: end.column };
}
