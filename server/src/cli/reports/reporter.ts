import type { Finding } from '../../analysis.ts';
import type { Language } from '../../verdict/localized.ts';
import type { InspectedFile, Run } from '../run.ts';
import type { Format } from './format.ts';
import type { FileReport } from './report.ts';

/** What is kept of a file for the end of the run. */
export interface Reported {
  readonly file: FileReport | undefined;
  /** Its findings as the JSON has them, one a line: there may be very many, and bytes take least room. */
  readonly lines: Uint8Array<ArrayBuffer>;
}

/** @param converted the findings that were converted */
export type Reporter = (file: InspectedFile, converted: ReadonlySet<Finding>) => Reported;

export const nothing: Reported = { file: undefined, lines: new Uint8Array() };

/** Keeps of each file what a format will ask for. */
export async function reporterFor(
  format: Format,
  run: Pick<Run, 'engine'>,
  language: Language,
): Promise<Reporter> {
  if (format === 'text') return () => nothing;
  if (format === 'json') {
    const { findingLines } = await import('./json.ts');
    const encoder = new TextEncoder();
    return (file) => ({ ...nothing, lines: encoder.encode(findingLines(run, file, language)) });
  }
  const { reportFile, saysSomething } = await import('./report.ts');
  return (file, converted) => {
    const report = reportFile(run, file, converted, language);
    return saysSomething(report) ? { ...nothing, file: report } : nothing;
  };
}

/** What a whole run keeps. */
export function together(all: readonly Reported[]): {
  readonly files: readonly FileReport[];
  readonly lines: readonly Uint8Array[];
} {
  return {
    files: all.flatMap(({ file }) => file ?? []),
    lines: all.flatMap(({ lines }) => (lines.length === 0 ? [] : [lines])),
  };
}
