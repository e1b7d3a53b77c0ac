import { cataloguedNames } from '../lasagne/catalogue.ts';
import type { Bytes } from './file-system.ts';

/** What stands, letter by letter, in every file that names one of the calls we look for. */
export const words: readonly string[] = [...cataloguedNames].filter(
  (name, _, names) => !names.some((part) => part !== name && name.includes(part)),
);

/**
 * Whether a file can hold a finding, told from its bytes: a call or mention by name, or a run-time mode of
 * Lasagne's. A file that reaches a layer under a name of the project's own is found by {@link aliases} instead.
 */
export const isCandidate = (bytes: Bytes): boolean =>
  hasWord(bytes) || (bytes.includes('lasagne') && bytes.includes('deterministic')) || isUtf16(bytes);

export const hasWord = (bytes: Bytes): boolean => words.some((word) => bytes.includes(word));

/** Whether a file has anything of Lasagne in it: what the checklist is about. */
export const isLasagne = (bytes: Bytes): boolean => bytes.includes('lasagne') || isCandidate(bytes);

/** Text in UTF-16 hides every word from us. Such a file cannot be read, and whoever wrote it has to be told. */
const isUtf16 = (bytes: Bytes): boolean =>
  bytes.includes('\0') && words.some((word) => bytes.includes([...word].join('\0')));
