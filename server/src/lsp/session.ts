import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Position, Range } from 'vscode-languageserver-textdocument';
import type { Span } from '../source/span.ts';
import type { ClientFacts } from './client-facts.ts';
import type { Files } from './files.ts';
import { offsetOf, type Program, type Programs } from './programs.ts';
import type { EditorSettings, SettingsStore } from './settings.ts';
import { contentModified, settled } from './turns.ts';
import type { Analyzed, Glanced, Workspace } from './workspace.ts';

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
export type Current = Asked & Analyzed;

/** What a request is about. */
export interface Asked {
  readonly program: Program;
  readonly settings: EditorSettings;
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
  const asked = await askedFor(session, uri, token);
  return asked && { ...asked, ...session.workspace.analyze(asked.program, asked.settings) };
}

/** The same sooner, for what is found and what can be said of one place. @param position in the document */
export async function glanceOf(
  session: Session,
  uri: string,
  token: CancellationToken,
  position?: Position,
): Promise<(Asked & Glanced & { readonly offset: number | undefined }) | undefined> {
  const asked = await askedFor(session, uri, token);
  if (asked === undefined) return undefined;
  const offset = position && offsetOf(asked.program, uri, position);
  return { ...asked, ...session.workspace.glance(asked.program, asked.settings, offset), offset };
}

async function askedFor(session: Session, uri: string, token: CancellationToken): Promise<Asked | undefined> {
  const asked = session.programs.of(uri);
  if (asked === undefined) return undefined;
  await session.ready;
  const settings = await session.settings.of(asked.uri);
  await settled(token);
  const program = session.programs.of(uri);
  if (program === undefined) return undefined;
  if (program.version !== asked.version) throw contentModified();
  return { program, settings };
}

/** A range of one of a program's documents as offsets of the program. */
export function spanOf(program: Program, uri: string, range: Range): Span | undefined {
  const start = offsetOf(program, uri, range.start);
  const end = offsetOf(program, uri, range.end);
  return start === undefined || end === undefined ? undefined : { start, end };
}
