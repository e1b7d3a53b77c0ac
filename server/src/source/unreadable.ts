import type { Problem } from '../verdict/verdict.ts';

/** A file that was left alone, and why. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly problem: Problem;
}

export const unreadable = (problem: Problem): Unreadable => ({ kind: 'unreadable', problem });
