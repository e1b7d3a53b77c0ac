import { createScanner, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { problem } from '../../verdict/verdict.ts';
import { apply, type Edit } from '../edits.ts';
import { LineIndex } from '../lines.ts';
import { type Unreadable, unreadable } from '../unreadable.ts';

/** Parses JSON to a tree that knows where in the text each value stands. */
export function parseJson(text: string): { readonly kind: 'json'; readonly root: Node } | Unreadable {
  const edits: Edit[] = [];
  let depth = 0;
  const scanner = createScanner(text, true);
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const start = scanner.getTokenOffset();
    const character = text.charAt(start);
    if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    // The tree is built by recursion.
    if (depth > deepest) return unreadable(problem('nested-too-deeply'));
    const word = character === 'N' || character === 'I' ? scanner.getTokenValue() : '';
    // Python writes these numbers of an output so, and reads them, though they are not JSON.
    if (word === 'NaN' || word === 'Infinity')
      edits.push({ start, end: start + word.length, newText: '0'.padEnd(word.length) });
  }
  const errors: ParseError[] = [];
  const strict = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };
  const root = parseTree(apply(text, edits), errors, strict);
  if (root !== undefined && errors.length === 0) return { kind: 'json', root };
  const { line, column } = new LineIndex(text).position(errors[0]?.offset ?? 0);
  return unreadable(problem('notebook-invalid', { line: String(line), column: String(column) }));
}

/** The value of a key of an object; of a key that occurs twice the last one, as every reader of JSON takes it. */
export function member(node: Node | undefined, key: string): Node | undefined {
  if (node?.type !== 'object') return undefined;
  return node.children?.findLast((property) => property.children?.[0]?.value === key)?.children?.[1];
}

/** The elements of an array, nothing for other values. */
export const elements = (node: Node | undefined): readonly Node[] | undefined =>
  node?.type === 'array' ? (node.children ?? []) : undefined;

/** The text of a string, nothing for other values. */
export function stringOf(node: Node | undefined): string | undefined {
  const value: unknown = node?.type === 'string' ? node.value : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** Notebooks are some ten levels deep, the outputs of plotting libraries some twenty. */
const deepest = 500;
