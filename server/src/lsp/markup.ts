import type { MarkupContent } from 'vscode-languageserver';
import { markdown } from '../features/content/markdown.ts';
import { plainText } from '../features/content/plain-text.ts';
import type { Block } from '../features/content.ts';

/** What is shown to people, in the richest form the client knows. */
export const markup = (blocks: readonly Block[], knowsMarkdown: boolean): MarkupContent =>
  knowsMarkdown
    ? { kind: 'markdown', value: markdown(blocks) }
    : { kind: 'plaintext', value: plainText(blocks) };
