/** What is shown to people, before it is known whether their editor renders Markdown. */
export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: Inline }
  | { readonly kind: 'code'; readonly source: string }
  | { readonly kind: 'list'; readonly items: readonly Inline[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly Inline[])[];
    };

/** A stretch of text; code in it is marked, never escaped by hand. */
export type Inline = readonly Piece[];

export type Piece =
  | { readonly kind: 'text' | 'strong' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export const text = (value: string): Piece => ({ kind: 'text', text: value });
export const strong = (value: string): Piece => ({ kind: 'strong', text: value });
export const code = (value: string): Piece => ({ kind: 'code', text: value });
export const link = (value: string, href: string): Piece => ({ kind: 'link', text: value, href });

/** A message of the tables, in which code stands between backticks. */
export const prose = (message: string): Inline =>
  message.split('`').flatMap((part, i) => (part === '' ? [] : [i % 2 === 1 ? code(part) : text(part)]));

/** Code on one line, no longer than a table cell can be: hovers are read, not scrolled. */
export function brief(source: string, most = 60): string {
  const line = source.replace(/\s*\n\s*/g, ' ');
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

/** Code of several lines, cut to what fits above a table. */
export function clipped(source: string, most = 10): string {
  const lines = source.split(/\r\n|\n|\r/).map((line) => brief(line, 160));
  return (lines.length > most ? [...lines.slice(0, most), '…'] : lines).join('\n');
}
