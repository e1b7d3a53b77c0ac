import { ApplyWorkspaceEditRequest, type CancellationToken, type WorkspaceEdit } from 'vscode-languageserver';
import { convertAll, readyIn } from '../features/actions/file.ts';
import { say } from '../features/texts.ts';
import { messageOf } from '../verdict/verdict.ts';
import { placedEdits, workspaceEdit } from './edits.ts';
import type { Applied } from './protocol.ts';
import { currentOf, type Session } from './session.ts';
import { contentModified } from './turns.ts';

/** Converts what is ready in an open document. @param version the one the client means, where it says so */
export async function convertDocument(
  session: Session,
  uri: string,
  version: unknown,
  token: CancellationToken,
): Promise<Applied> {
  const nothing: Applied = { applied: false, calls: 0, files: 0, left: [] };
  const current = await currentOf(session, uri, token);
  if (current === undefined) return nothing;
  const { program, analysis, invalid } = current;
  const part = program.parts.find(({ document }) => document.uri === uri);
  if (typeof version === 'number' && part?.document.version !== version) throw contentModified();
  const { language } = session.client;
  if (invalid !== undefined) return { ...nothing, left: [messageOf(invalid.problem, language)] };
  const ready = readyIn(analysis);
  if (ready.length === 0) return nothing;
  const edit = workspaceEdit(placedEdits(program, convertAll(analysis, ready)), session.client);
  return { calls: ready.length, files: 1, left: [], ...(await makeEdit(session, edit)) };
}

/** Asks the client to make an edit. */
export async function makeEdit(
  { connection, client }: Session,
  edit: unknown,
): Promise<Pick<Applied, 'applied' | 'failureReason'>> {
  if (!client.appliesEdits)
    return { applied: false, failureReason: 'the client does not support workspace/applyEdit' };
  if (!isWorkspaceEdit(edit)) throw new TypeError('not a workspace edit');
  const { applied, failureReason } = await connection.sendRequest(ApplyWorkspaceEditRequest.type, {
    label: say(client.language, 'edit-label'),
    edit,
    metadata: { isRefactoring: true },
  });
  return failureReason === undefined ? { applied } : { applied, failureReason };
}

const isWorkspaceEdit = (edit: unknown): edit is WorkspaceEdit => typeof edit === 'object' && edit !== null;
