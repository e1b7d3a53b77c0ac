import { CompletionItemKind, InlayHintKind, type ParameterInformation } from 'vscode-languageserver';
import { completions } from '../features/completion.ts';
import { inlayHints } from '../features/inlay-hints.ts';
import { signatureAt } from '../features/signature-help.ts';
import { markup } from './markup.ts';
import { offsetOf, placeOf } from './programs.ts';
import { currentOf, type Session, spanOf } from './session.ts';

/** Helps with Lasagne's parameters while they are typed and read: completion, signatures, hints. */
export function serveTyping(session: Session): void {
  const { connection, client } = session;
  connection.onCompletion(async ({ textDocument, position }, token) => {
    const current = await currentOf(session, textDocument.uri, token);
    const offset = current && offsetOf(current.program, textDocument.uri, position);
    if (current === undefined || offset === undefined) return [];
    return completions(current.analysis, offset, client.language).map(({ label, detail, documentation }) => ({
      label,
      kind: CompletionItemKind.Field,
      detail,
      documentation: markup(documentation, client.markdown.completion),
    }));
  });
  connection.onSignatureHelp(async ({ textDocument, position }, token) => {
    const current = await currentOf(session, textDocument.uri, token);
    const offset = current && offsetOf(current.program, textDocument.uri, position);
    const signature =
      current && offset !== undefined ? signatureAt(current.analysis, offset, client.language) : undefined;
    if (signature === undefined) return null;
    const { label, documentation, parameters, active } = signature;
    const activeParameter = active ?? null;
    return {
      activeSignature: 0,
      activeParameter,
      signatures: [
        {
          label,
          documentation: markup(documentation, client.markdown.signature),
          parameters: parameters.map(
            ({ start, end, documentation: about }): ParameterInformation => ({
              label: [start, end],
              documentation: markup(about, client.markdown.signature),
            }),
          ),
          activeParameter,
        },
      ],
    };
  });
  connection.languages.inlayHint.on(async ({ textDocument, range }, token) => {
    const current = await currentOf(session, textDocument.uri, token);
    const span = current && spanOf(current.program, textDocument.uri, range);
    if (current?.settings.inlayHints !== true || span === undefined) return [];
    return inlayHints(current.analysis, span).map(({ offset, label }) => ({
      position: placeOf(current.program, { start: offset, end: offset }).range.start,
      label,
      kind: InlayHintKind.Parameter,
      paddingLeft: true,
    }));
  });
}
