import { MessageType, ShowDocumentRequest, ShowMessageRequest } from 'vscode-languageserver';
import { say } from '../features/texts.ts';
import { invalid } from './arguments.ts';
import type { Explanation } from './protocol.ts';
import type { Session } from './session.ts';

/** Says why a call is not converted, and opens the page about it on request. */
export function explain({ connection, client }: Session, explanation: Explanation): Explanation {
  const { message, href } = explanation;
  const title = say(client.language, 'read-page');
  const show = async (): Promise<void> => {
    const actions = client.showsDocuments ? [{ title }] : [];
    const text = client.showsDocuments ? message : `${message} ${href}`;
    const chosen = await connection.sendRequest(ShowMessageRequest.type, {
      type: MessageType.Info,
      message: text,
      actions,
    });
    if (chosen?.title === title)
      await connection.sendRequest(ShowDocumentRequest.type, { uri: href, external: true });
  };
  // The answer does not wait until somebody has read the message.
  void show().catch((error: unknown) => connection.console.error(String(error)));
  return explanation;
}

/** For clients that cannot put a text on the clipboard for us: it is shown, and answered. */
export function showText({ connection }: Session, text: unknown): { readonly text: string } {
  if (typeof text !== 'string') throw invalid('the argument has to be a text');
  void connection.sendNotification('window/showMessage', { type: MessageType.Info, message: text });
  return { text };
}
