import type { ConversionOptions } from '../keras/options.ts';
import type { Language } from '../verdict/localized.ts';
import type { Format } from './reports/format.ts';
import type { Style } from './reports/text.ts';
import type { Output, Terminal } from './terminal.ts';
import type { Say } from './texts.ts';

/** What was asked for on the command line, and where the answer goes. */
export interface Invocation {
  readonly terminal: Terminal;
  readonly language: Language;
  readonly say: Say;
}

/** A command over files. */
export interface FilesInvocation extends Invocation {
  /** `-` alone is standard input. */
  readonly paths: readonly string[];
  /** Paths that another search found: taken as if ours had met them. */
  readonly listed: readonly string[];
  readonly options: Partial<ConversionOptions>;
  readonly exclude: readonly string[];
  readonly format: Format;
  /** Without the account and what goes with it. */
  readonly isQuiet: boolean;
}

/** 0: nothing is left to do. 1: something is. 2: something could not be read or written, or the call was wrong. */
export type ExitCode = 0 | 1 | 2 | 130;

export const styleOf = ({ language }: Invocation, { colors }: Output): Style => ({ language, colors });
