import { countBefore } from './ordered.ts';

/** A half-open range of UTF-16 offsets into one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);

export const shifted = (spans: readonly Span[], by: number): readonly Span[] =>
  spans.map(({ start, end }) => ({ start: start + by, end: end + by }));

/** Those of many things, in source order, that begin in a span. */
export function spansIn<T extends Starting>(spans: readonly T[], { start, end }: Span): readonly T[] {
  return spans.slice(countBefore(spans, start, startOf), countBefore(spans, end, startOf));
}

type Starting = Pick<Span, 'start'>;

const startOf = ({ start }: Starting): number => start;
