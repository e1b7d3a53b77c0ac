import {
  type CodeAction,
  type Command,
  type Diagnostic,
  ErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { type Action, actions } from '../features/actions.ts';
import { codeOf, messageFor } from '../features/diagnostics.ts';
import type { Span } from '../source/span.ts';
import { linkTo } from '../verdict/links.ts';
import { source } from './diagnostics.ts';
import { fileBeside, placedEdits, workspaceEdit } from './edits.ts';
import { offsetOf } from './programs.ts';
import { clientCommands, serverCommands } from './protocol.ts';
import { type Current, currentOf, type Session, spanOf } from './session.ts';
import { contentModified } from './turns.ts';

/** What leads from a shown action back to the one that was meant. */
interface ActionData {
  readonly uri: string;
  readonly version: string;
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

/** Offers what can be done, and computes the edits when one is chosen. */
export function serveActions(session: Session): void {
  const { connection, client, programs } = session;
  connection.onCodeAction(async ({ textDocument, range, context }, token) => {
    const current = await currentOf(session, textDocument.uri, token);
    const span = current && spanOf(current.program, textDocument.uri, range);
    if (current === undefined || span === undefined || current.invalid !== undefined) return [];
    const { program } = current;
    const isCell = programs.isCell(textDocument.uri);
    const asksForNotebook = context.only?.some((kind) => kind.startsWith('notebook')) === true;
    const offered = actionsAt(current, span, context.only, isCell && asksForNotebook, session)
      // On save an editor asks each cell of a notebook; answering would convert the others once per cell.
      .filter(({ kind }) => !(isCell && kind.startsWith('source')))
      .filter(({ does }) => does.kind !== 'create' || (session.client.createsFiles && !isCell));
    return offered.map((action): CodeAction | Command => {
      const data: ActionData = { uri: textDocument.uri, version: program.version, ...span, id: action.id };
      const written: CodeAction = {
        title: action.title,
        kind: action.kind,
        ...(action.isPreferred ? { isPreferred: true } : {}),
        ...answered(action, context.diagnostics, current, session),
      };
      if (action.does.kind === 'create') {
        return { ...written, edit: fileBeside(textDocument.uri, action.does.file, action.does.text) };
      }
      if (action.does.kind !== 'edit') return { ...written, command: commandOf(action, session) };
      if (client.resolvesEdits) return { ...written, data };
      return { ...written, edit: workspaceEdit(placedEdits(program, action.does.edits()), client) };
    });
  });
  connection.onCodeActionResolve(async (action, token) => {
    const { data } = action;
    if (!isActionData(data))
      throw new ResponseError(ErrorCodes.InvalidParams, 'the action was not made here');
    const current = await currentOf(session, data.uri, token);
    if (current?.program.version !== data.version) throw contentModified();
    const isNotebook = action.kind?.startsWith('notebook') === true;
    const only = action.kind === undefined ? undefined : [action.kind];
    const meant = actionsAt(current, data, only, isNotebook, session).find(({ id }) => id === data.id);
    if (meant?.does.kind !== 'edit') throw contentModified();
    return { ...action, edit: workspaceEdit(placedEdits(current.program, meant.does.edits()), client) };
  });
}

const actionsAt = (
  { analysis }: Current,
  { start, end }: Span,
  only: readonly string[] | undefined,
  isNotebook: boolean,
  { client }: Session,
): readonly Action[] =>
  actions({ analysis, span: { start, end }, language: client.language, only, isNotebook });

/** The diagnostics among those the client sent that an action answers. */
function answered(
  { finding }: Action,
  diagnostics: readonly Diagnostic[],
  current: Current,
  session: Session,
) {
  if (finding === undefined) return {};
  const message = messageFor(finding, session.client.language);
  const own = diagnostics.filter(
    (diagnostic) =>
      diagnostic.source === source &&
      diagnostic.message === message &&
      current.program.parts.some(
        ({ document }) =>
          offsetOf(current.program, document.uri, diagnostic.range.start) === finding.name.start,
      ),
  );
  return own.length === 0 ? {} : { diagnostics: own };
}

function commandOf({ does, title }: Action, { client }: Session): Command {
  switch (does.kind) {
    case 'edit':
    case 'create':
      throw new TypeError('an edit is no command');
    case 'copy':
      return { title, command: clientCommands.copyText, arguments: [does.text()] };
    case 'explain': {
      const code = codeOf(does.finding);
      const message = messageFor(does.finding, client.language);
      const href = linkTo(code, client.language);
      return { title, command: serverCommands.explain, arguments: [{ code, message, href }] };
    }
  }
}

const isActionData = (data: unknown): data is ActionData =>
  typeof data === 'object' &&
  data !== null &&
  ['uri', 'version', 'id'].every((key) => typeof Reflect.get(data, key) === 'string') &&
  ['start', 'end'].every((key) => typeof Reflect.get(data, key) === 'number');
