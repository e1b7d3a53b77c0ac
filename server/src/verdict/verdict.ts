import { fill, type Language, type Localized, type Placeholders } from './localized.ts';
import { mentions } from './mentions.ts';
import { notes } from './notes.ts';
import { problems } from './problems.ts';
import { refusals } from './refusals.ts';

/** What a note does to the rewrite it stands at. */
export type Effect = 'automatic' | 'confirm';

/** One row of a table of messages: what, why, and what to do next. `{names}` are filled in from the case at hand. */
export interface MessageRow {
  readonly message: Localized;
  readonly help: Localized;
}

export type NoteCode = keyof typeof notes;
export type RefusalCode = keyof typeof refusals;
export type MentionCode = keyof typeof mentions;
export type ProblemCode = keyof typeof problems;
export type Code = NoteCode | RefusalCode | MentionCode | ProblemCode;

/** A message of one of the tables with the values its text asks for. */
interface Said<C extends Code> {
  readonly code: C;
  readonly values: Readonly<Record<string, string>>;
}
/** Something the owner should know about a rewrite. */
export type Note = Said<NoteCode>;
/** Why a call is not rewritten. */
export type Refusal = Said<RefusalCode>;
/** What to do about a use that is not a call. */
export type Mention = Said<MentionCode>;
/** Why a file was left alone. */
export type Problem = Said<ProblemCode>;

type Values<R extends MessageRow> =
  Placeholders<R['message']['en'] | R['help']['en']> extends infer P extends string
    ? [P] extends [never]
      ? []
      : [values: { readonly [K in P]: string }]
    : never;

export const note = <C extends NoteCode>(code: C, ...values: Values<(typeof notes)[C]>): Note => ({
  code,
  values: values[0] ?? {},
});
export const refusal = <C extends RefusalCode>(
  code: C,
  ...values: Values<(typeof refusals)[C]>
): Refusal => ({ code, values: values[0] ?? {} });
export const mention = <C extends MentionCode>(
  code: C,
  ...values: Values<(typeof mentions)[C]>
): Mention => ({ code, values: values[0] ?? {} });

export const problem = <C extends ProblemCode>(
  code: C,
  ...values: Values<(typeof problems)[C]>
): Problem => ({
  code,
  values: values[0] ?? {},
});

export const effectOf = (said: Note): Effect => notes[said.code].effect;

const rows: Readonly<Record<Code, MessageRow>> = { ...notes, ...refusals, ...mentions, ...problems };
export const rowOf = (code: Code): MessageRow => rows[code];

/** The message in one language. */
export const messageOf = (said: Said<Code>, language: Language): string =>
  fill(rows[said.code].message[language], said.values);
/** What to do, in one language. */
export const helpOf = (said: Said<Code>, language: Language): string =>
  fill(rows[said.code].help[language], said.values);
/** Both, one after the other: sentences of Chinese are not set apart. */
export const saidOf = (said: Said<Code>, language: Language): string =>
  [messageOf(said, language), helpOf(said, language)].join(language === 'zh' ? '' : ' ');
