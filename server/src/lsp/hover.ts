import { hover } from '../features/hover.ts';
import { markup } from './markup.ts';
import { offsetOf, placeOf } from './programs.ts';
import { currentOf, type Session } from './session.ts';

/** Answers what is under the pointer. */
export function serveHover(session: Session): void {
  const { connection, client } = session;
  connection.onHover(async ({ textDocument, position }, token) => {
    const current = await currentOf(session, textDocument.uri, token);
    const offset = current && offsetOf(current.program, textDocument.uri, position);
    if (current === undefined || offset === undefined) return null;
    const found = hover(current.analysis, offset, client.language, client.hoversShowDiagnostics);
    if (found === undefined) return null;
    const { range } = placeOf(current.program, found.span);
    return { range, contents: markup(found.blocks, client.markdown.hover) };
  });
}
