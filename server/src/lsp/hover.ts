import { hover } from '../features/hover.ts';
import { markup } from './markup.ts';
import { placeOf } from './programs.ts';
import { glanceOf, type Session } from './session.ts';

/** Answers what is under the pointer. */
export function serveHover(session: Session): void {
  const { connection, client } = session;
  connection.onHover(async ({ textDocument, position }, token) => {
    const current = await glanceOf(session, textDocument.uri, token, position);
    if (current?.offset === undefined) return null;
    const found = hover(current.analysis, current.offset, client.language, client.hoversShowDiagnostics);
    if (found === undefined) return null;
    const { range } = placeOf(current.program, found.span);
    return { range, contents: markup(found.blocks, client.markdown.hover) };
  });
}
