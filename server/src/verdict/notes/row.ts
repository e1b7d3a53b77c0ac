import type { Effect, MessageRow } from '../verdict.ts';

/** A message and what it does to the rewrite it stands at. */
export interface NoteRow extends MessageRow {
  readonly effect: Effect;
}
