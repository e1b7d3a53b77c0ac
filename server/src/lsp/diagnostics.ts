import {
  type Diagnostic,
  DiagnosticRefreshRequest,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { type Diagnosed, diagnose, type Related } from '../features/diagnostics.ts';
import { pathOf, uriOf } from './paths.ts';
import { type Program, placeOf } from './programs.ts';
import { type Asked, glanceOf, type Session } from './session.ts';
import type { EditorSettings } from './settings.ts';
import { nextTurn } from './turns.ts';
import type { Glanced } from './workspace.ts';

/** What stands before the code in a list of problems. */
export const source = 'lasagne-to-keras';

/** Keeps the diagnostics of open documents right: the client pulls them, or they are pushed; never both. */
export interface Diagnostics {
  /** A program changed. */
  readonly changed: (program: Program) => void;
  /** @param documents what the program was made of */
  readonly closed: (uri: string, documents: readonly string[]) => void;
  /** Everything may have changed: settings, other files. */
  readonly refresh: () => void;
}

export function serveDiagnostics(session: Session): Diagnostics {
  const { client, connection } = session;
  if (!client.pullsDiagnostics) return pushed(session);
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const current = await glanceOf(session, textDocument.uri, token).catch(retrigger);
    if (current === undefined) return { kind: 'full', items: [] };
    return pulled(current, textDocument.uri, previousResultId, session);
  });
  return {
    changed: () => undefined,
    closed: () => undefined,
    refresh: () => {
      if (client.refreshesDiagnostics) void connection.sendRequest(DiagnosticRefreshRequest.type);
    },
  };
}

/** A client that hears ContentModified shows nothing until the next change; told so, it asks again. */
function retrigger(error: unknown): never {
  if (error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified) {
    throw new ResponseError(LSPErrorCodes.ServerCancelled, error.message, { retriggerRequest: true });
  }
  throw error;
}

function pulled(
  { program, analysis, options, settings }: Asked & Glanced,
  uri: string,
  previous: string | undefined,
  session: Session,
): DocumentDiagnosticReport {
  const resultId = `${session.workspace.generation()} ${settings.ready} ${JSON.stringify(options)} ${program.version}`;
  if (previous === resultId) return { kind: 'unchanged', resultId };
  const items = diagnostics(program, diagnose(analysis, session.client.language), settings, session).get(uri);
  return { kind: 'full', resultId, items: [...(items ?? [])] };
}

/** Sends the diagnostics of what changed once the client has said all it had to say. */
function pushed(session: Session): Diagnostics {
  const { connection, programs, client } = session;
  const waiting = new Set<string>();
  // A cell that is deleted, or no longer Python, is not always closed: then it is missed here.
  const shown = new Map<string, readonly string[]>();
  const clear = (uri: string): void => void connection.sendDiagnostics({ uri, diagnostics: [] });
  const send = async (uri: string): Promise<void> => {
    await session.ready;
    const settings = await session.settings.of(uri);
    // It may have been closed meanwhile: then its diagnostics have been cleared, and stay so.
    const program = programs.of(uri);
    if (program === undefined) return;
    const { analysis } = session.workspace.glance(program, settings);
    const byDocument = diagnostics(program, diagnose(analysis, client.language), settings, session);
    const uris = program.parts.map(({ document }) => document.uri);
    for (const gone of shown.get(uri) ?? []) if (!uris.includes(gone)) clear(gone);
    shown.set(uri, uris);
    for (const { document } of program.parts) {
      const own = [...(byDocument.get(document.uri) ?? [])];
      void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: own });
    }
  };
  const flush = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn++) await nextTurn();
    const before = session.workspace.generation();
    // The cells of a notebook that is being opened are heard of before the notebook they belong to.
    const uris = new Set([...waiting].flatMap((uri) => programs.of(uri)?.uri ?? []));
    waiting.clear();
    for (const uri of uris) await send(uri);
    if (session.workspace.generation() !== before) for (const { uri } of programs.all()) await send(uri);
  };
  const wait = (uri: string): void => {
    if (waiting.size === 0) void flush().catch((error: unknown) => connection.console.error(String(error)));
    waiting.add(uri);
  };
  return {
    changed: ({ uri }) => wait(uri),
    closed: (uri, documents) => {
      shown.delete(uri);
      for (const document of documents) clear(document);
    },
    refresh: () => {
      for (const { uri } of programs.all()) wait(uri);
    },
  };
}

/** The diagnostics of a program by the document they stand in. */
function diagnostics(
  program: Program,
  found: readonly Diagnosed[],
  settings: EditorSettings,
  session: Session,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const byDocument = new Map<string, Diagnostic[]>();
  for (const one of found) {
    const severity = severityOf(one, settings);
    if (severity === undefined) continue;
    const { uri, range } = placeOf(program, one);
    const related = one.related.map((place) => relatedInformation(place, program));
    const diagnostic: Diagnostic = {
      range,
      severity,
      code: one.code,
      source,
      message: one.message,
      ...(session.client.codeDescription && one.href !== undefined
        ? { codeDescription: { href: one.href } }
        : {}),
      ...(one.outcome === 'unused-suppression' ? { tags: [DiagnosticTag.Unnecessary] } : {}),
      ...(session.client.relatedInformation && related.length > 0 ? { relatedInformation: related } : {}),
    };
    byDocument.set(uri, [...(byDocument.get(uri) ?? []), diagnostic]);
  }
  return byDocument;
}

/** The same for a file that is not open, whose only document is the file. */
export const closedDiagnostics = (
  program: Program,
  found: readonly Diagnosed[],
  settings: EditorSettings,
  session: Session,
): readonly Diagnostic[] => diagnostics(program, found, settings, session).get(program.uri) ?? [];

function severityOf({ outcome }: Diagnosed, { ready }: EditorSettings): DiagnosticSeverity | undefined {
  switch (outcome) {
    case 'automatic':
      return ready === 'off'
        ? undefined
        : ready === 'hint'
          ? DiagnosticSeverity.Hint
          : DiagnosticSeverity.Information;
    case 'confirm':
    case 'refused':
      return DiagnosticSeverity.Warning;
    case 'reference':
      return DiagnosticSeverity.Information;
    case 'unused-suppression':
      return DiagnosticSeverity.Hint;
  }
}

function relatedInformation({ site, message }: Related, program: Program) {
  if (site.path === undefined || site.path === pathOf(program.uri)) {
    const { uri, range } = placeOf(program, site);
    return { location: { uri, range }, message };
  }
  // Of other files only the line is known.
  const start = { line: site.line - 1, character: 0 };
  return { location: { uri: uriOf(site.path), range: { start, end: start } }, message };
}
