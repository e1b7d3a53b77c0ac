import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import { checklist, fileReport, report } from '../features/bulk/report.ts';
import { convertDocument, makeEdit } from './apply.ts';
import { fieldOf, invalid, textOf, textsOf } from './arguments.ts';
import { explain, showText } from './explain.ts';
import { copiesOf, patchOf, propose } from './proposal.ts';
import { type Applied, clientCommands, type Page, serverCommands } from './protocol.ts';
import { type KeptScan, nameIn, scan } from './scan.ts';
import { currentOf, type Session } from './session.ts';

/** So many scans are kept; a client asks about the last one. */
const mostScans = 3;

type Handler = (
  argument: unknown,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
) => Promise<unknown> | unknown;

/** Carries out every command. Each answers with JSON, so that a client without our extension can use it. */
export function serveCommands(session: Session): void {
  const scans: KeptScan[] = [];
  let count = 0;
  const kept = (argument: unknown): KeptScan => {
    const id = textOf(argument, 'scan');
    const found = scans.find(({ summary }) => summary.id === id);
    if (found === undefined) throw invalid(`there is no scan "${id}" any more; scan again`);
    return found;
  };
  const withConfirm = (argument: unknown): boolean => fieldOf(argument, 'includeConfirm') === true;
  const handlers = new Map<string, Handler>([
    [
      serverCommands.scan,
      async (argument, token, progress) => {
        const uris = textsOf(argument, 'uris');
        const done = await scan(session, `${++count}`, uris === undefined ? {} : { uris }, token, progress);
        scans.unshift(done);
        scans.splice(mostScans);
        return done.summary;
      },
    ],
    [serverCommands.propose, (argument) => propose(session, kept(argument), withConfirm(argument))],
    [serverCommands.copies, (argument) => copiesOf(session, kept(argument), withConfirm(argument))],
    [serverCommands.patch, (argument) => patchOf(session, kept(argument), withConfirm(argument))],
    [
      serverCommands.apply,
      async (argument): Promise<Applied> => {
        const { edit, ...proposal } = propose(session, kept(argument), withConfirm(argument));
        return { ...proposal, ...(await makeEdit(session, edit)) };
      },
    ],
    [
      serverCommands.report,
      (argument): Page | null => {
        const asked = fieldOf(argument, 'scan') === undefined ? scans[0] : kept(argument);
        if (asked === undefined) return null;
        const reports = asked.files.map((file) => file.report);
        return page('report', report(reports, asked.problems, session.client.language));
      },
    ],
    [serverCommands.checklist, (argument, token) => checklistPage(session, argument, scans[0], token)],
    [
      serverCommands.convertAll,
      (argument, token) =>
        convertDocument(session, textOf(argument, 'uri'), fieldOf(argument, 'version'), token),
    ],
    [
      serverCommands.explain,
      (argument) => {
        const text = (key: string): string => textOf(argument, key);
        return explain(session, { code: text('code'), message: text('message'), href: text('href') });
      },
    ],
    [clientCommands.copyText, (argument) => showText(session, argument)],
  ]);
  session.connection.onExecuteCommand(({ command, arguments: given = [] }, token, progress) => {
    const handle = handlers.get(command);
    if (handle === undefined) throw invalid(`there is no command "${command}"`);
    return handle(given[0], token, progress);
  });
}

const page = (what: string, text: string): Page => ({ name: `lasagne-to-keras-${what}.md`, text });

/** What is left in one open file, or in the last scan. */
async function checklistPage(
  session: Session,
  argument: unknown,
  last: KeptScan | undefined,
  token: CancellationToken,
): Promise<Page | null> {
  const { language } = session.client;
  if (fieldOf(argument, 'uri') === undefined) {
    if (last === undefined) return null;
    const reports = last.files.map((file) => file.report);
    return page('checklist', checklist(reports, language));
  }
  const current = await currentOf(session, textOf(argument, 'uri'), token);
  if (current === undefined) return null;
  const { program, analysis } = current;
  const own = fileReport({ name: nameIn(session, program.path), uri: program.uri, analysis }, language);
  return page('checklist', checklist([own], language));
}
