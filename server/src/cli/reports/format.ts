import type { Report } from './report.ts';

/** What people read, and what the others are for: programs, code scanning, GitHub's annotations, a pull request. */
export const formats = ['text', 'json', 'sarif', 'github', 'markdown'] as const;
export type Format = (typeof formats)[number];

/** Of a conversion there is nothing to annotate: its places are gone once it is written. */
export const conversionFormats = ['text', 'json', 'markdown'] as const satisfies readonly Format[];

/** A whole report in one of the formats that are printed at the end of a run, piece by piece. */
export async function printReport(
  format: Exclude<Format, 'text'>,
  report: Report,
): Promise<Iterable<string | Uint8Array>> {
  switch (format) {
    case 'json':
      return (await import('./json.ts')).printJson(report);
    case 'sarif':
      return [(await import('./sarif.ts')).printSarif(report)];
    case 'github':
      return [(await import('./github.ts')).printAnnotations(report)];
    case 'markdown':
      return [(await import('./markdown.ts')).printMarkdown(report)];
  }
}
