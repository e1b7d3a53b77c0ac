import type { Analysis } from '../../analysis.ts';
import { cellAt } from '../../source/notebook/program.ts';
import type { Span } from '../../source/span.ts';
import type { Language } from '../../verdict/localized.ts';
import { link, type Piece } from '../content.ts';
import { say } from '../texts.ts';

/** A file of a report. */
export interface ReportedFile {
  /** As people read it. */
  readonly name: string;
  readonly uri: string;
  readonly analysis: Analysis;
}

/**
 * Links to the places of a file: lines of a script, of a notebook the cell and the line in it. The cells of code are
 * counted, because an editor does not tell a server of the others; a link to one no Markdown preview follows, so it
 * leads to the notebook.
 */
export function placeLinks({ uri, analysis }: ReportedFile, language: Language): (span: Span) => Piece {
  const { cells } = analysis.file;
  const { lines } = analysis.resolver.bound.module;
  return ({ start }) => {
    const { line } = lines.position(start);
    const index = cellAt(cells, start);
    const cell = cells[index];
    if (cell === undefined) return link(say(language, 'line', { line }), `${uri}#L${line}`);
    const inCell = line - lines.position(cell.start).line + 1;
    return link(say(language, 'cell-line', { cell: index + 1, line: inCell }), uri);
  };
}
