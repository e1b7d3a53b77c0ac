import type { Analysis, Finding } from '../../server/src/analysis.ts';
import type { Edit } from '../../server/src/source/edits.ts';
import { LineIndex } from '../../server/src/source/lines.ts';
import { contains, type Span } from '../../server/src/source/span.ts';

/** The edits that touch something else than a converted call, what it wraps, or the imports. */
export function misplaced({
  edits,
  analysis,
  findings,
}: {
  readonly edits: readonly Edit[];
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
}): readonly Edit[] {
  const { bound } = analysis.resolver;
  const { text } = bound.module;
  const lines = new LineIndex(text);
  const toLineEnd = ({ start, end }: Span): Span => ({
    start,
    end: end + lengthOf(/^[ \t]*(#[^\r\n]*)?/, text.slice(end)),
  });
  const wholeLines = ({ start, end }: Span): Span => ({
    start: Math.max(0, lines.lineStart(start) - 2),
    end: end + lengthOf(/^[ \t\f;]*(#[^\r\n]*)?\r?\n?/, text.slice(end)),
  });
  const wrapped = findings.flatMap(({ verdict }) =>
    'readings' in verdict
      ? verdict.readings.flatMap((reading) => reading.settings.map((setting) => setting.call))
      : [],
  );
  const places = [
    ...findings.map(toLineEnd),
    ...wrapped.map(toLineEnd),
    ...bound.imports.map(({ statement }) => wholeLines(statement)),
  ];
  return edits.filter((edit) => !places.some((place) => contains(place, edit)) && !isNewImport(edit));
}

const lengthOf = (pattern: RegExp, text: string): number => pattern.exec(text)?.[0].length ?? 0;

/** Statements that import Keras, inserted where there was nothing. */
const isNewImport = ({ start, end, newText }: Edit): boolean =>
  start === end && /^(?:[\s;]*(?:from|import) [^\n;]*)+\s*$/.test(newText);
