import { CompletionItemKind, InlayHintKind, type ParameterInformation } from 'vscode-languageserver';
import { completions } from '../features/completion.ts';
import { inlayHints } from '../features/inlay-hints.ts';
import { signatureAt } from '../features/signature-help.ts';
import { markup } from './markup.ts';
import { placeOf } from './programs.ts';
import { currentOf, glanceOf, type Session, spanOf } from './session.ts';

/** Helps with Lasagne's parameters while they are typed and read: completion, signatures, hints. */
export function serveTyping(session: Session): void {
  const { connection, client } = session;
  connection.onCompletion(async ({ textDocument, position }, token) => {
    const current = await glanceOf(session, textDocument.uri, token, position);
    if (current?.offset === undefined) return [];
    return completions(current.analysis, current.offset, client.language).map(
      ({ label, detail, documentation }) => ({
        label,
        kind: CompletionItemKind.Field,
        detail,
        documentation: markup(documentation, client.markdown.completion),
      }),
    );
  });
  connection.onSignatureHelp(async ({ textDocument, position }, token) => {
    const current = await glanceOf(session, textDocument.uri, token, position);
    const signature =
      current?.offset === undefined
        ? undefined
        : signatureAt(current.analysis, current.offset, client.language);
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
