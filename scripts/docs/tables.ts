import type { Table } from '../../server/src/verdict/links.ts';
import { mentions } from '../../server/src/verdict/mentions.ts';
import { notes } from '../../server/src/verdict/notes.ts';
import { problems } from '../../server/src/verdict/problems.ts';
import { refusals } from '../../server/src/verdict/refusals.ts';
import type { MentionCode, NoteCode, ProblemCode, RefusalCode } from '../../server/src/verdict/verdict.ts';

export const tables = ['notes', 'refusals', 'mentions', 'problems'] as const satisfies readonly Table[];

/** What can be said of a piece of code, as opposed to a file that could not be read. */
export type SaidOfCode = NoteCode | RefusalCode | MentionCode;

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] =>
  Object.keys(table).filter((key): key is K => key in table);

export const codesOfTable = {
  notes: keysOf<NoteCode>(notes),
  refusals: keysOf<RefusalCode>(refusals),
  mentions: keysOf<MentionCode>(mentions),
} as const;

export const problemCodes: readonly ProblemCode[] = keysOf<ProblemCode>(problems);
