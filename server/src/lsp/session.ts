import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Range } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis.ts';
import type { Span } from '../source/span.ts';
import type { ClientFacts } from './client-facts.ts';
import type { Files } from './files.ts';
import { offsetOf, type Program, type Programs } from './programs.ts';
import type { EditorSettings, SettingsStore } from './settings.ts';
import { contentModified, settled } from './turns.ts';
import type { InvalidSettings, Workspace } from './workspace.ts';

/** What every feature of the server works with, from the moment the client has introduced itself. */
export interface Session {
  readonly connection: Connection;
  readonly client: ClientFacts;
  readonly programs: Programs;
  readonly settings: SettingsStore;
  readonly workspace: Workspace;
  readonly files: Files;
  /** The folders of the workspace, as paths. */
  readonly folders: () => readonly string[];
  /** Before it nothing can be analysed. */
  readonly ready: Promise<void>;
}

/** The analysis that a request asks for, of the text that was there when it came. */
export interface Current {
  readonly program: Program;
  readonly analysis: Analysis;
  readonly settings: EditorSettings;
  readonly invalid: InvalidSettings | undefined;
}

/**
 * The analysis of an open document. Undefined where it is not open or no Python.
 * @throws ResponseError where the request was cancelled, or the text changed before it could be answered
 */
export async function currentOf(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<Current | undefined> {
  const asked = session.programs.of(uri);
  if (asked === undefined) return undefined;
  await session.ready;
  const settings = await session.settings.of(asked.uri);
  await settled(token);
  const program = session.programs.of(uri);
  if (program === undefined) return undefined;
  if (program.version !== asked.version) throw contentModified();
  return { program, settings, ...session.workspace.analyze(program, settings) };
}

/** A range of one of a program's documents as offsets of the program. */
export function spanOf(program: Program, uri: string, range: Range): Span | undefined {
  const start = offsetOf(program, uri, range.start);
  const end = offsetOf(program, uri, range.end);
  return start === undefined || end === undefined ? undefined : { start, end };
}
