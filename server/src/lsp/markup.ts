import type { MarkupContent } from 'vscode-languageserver';
import type { Block } from '../features/content.ts';
import { markdown } from '../features/content/markdown.ts';
import { plainText } from '../features/content/plain-text.ts';

/** What is shown to people, in the richest form the client knows. */
export const markup = (blocks: readonly Block[], knowsMarkdown: boolean): MarkupContent =>
  knowsMarkdown
    ? { kind: 'markdown', value: markdown(blocks) }
    : { kind: 'plaintext', value: plainText(blocks) };
