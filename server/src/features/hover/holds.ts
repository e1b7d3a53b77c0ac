import type { Span } from '../../source/span.ts';

/** Whether a cursor at the offset is on the span: at its end it still is. */
export const holds = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;
