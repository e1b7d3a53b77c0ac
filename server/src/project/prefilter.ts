import { cataloguedNames } from '../lasagne/catalogue.ts';
import type { Bytes } from './file-system.ts';
import { look, type Sought, type Words } from './sought.ts';

/** What stands, letter by letter, in every file that names one of the calls we look for. */
export const words: Words = [...cataloguedNames].filter(
  (name, _, names) => !names.some((part) => part !== name && name.includes(part)),
);

/** Text in UTF-16 hides every word from us. Such a file cannot be read, and whoever wrote it has to be told. */
const inUtf16 = words.map((word): Words => ['\0', [...word].join('\0')]);

/**
 * What every file has that can hold a finding: a call or mention by name, or a run-time mode of Lasagne's. A file
 * that reaches a layer under a name of the project's own is found by {@link aliases} instead.
 */
export const findings: Sought = {
  named: words.map((word) => [word]),
  wanted: [['lasagne', 'deterministic'], ...inUtf16],
};

/** What every file has that has anything of Lasagne in it: what the checklist is about. */
export const anyLasagne: Sought = { ...findings, wanted: [['lasagne'], ...findings.wanted] };

/** Whether a file can hold a finding, told from its bytes. */
export const isCandidate = (bytes: Bytes): boolean => look(bytes, findings) !== 'nothing';

/** Whether it names one of the calls. */
export const hasWord = (bytes: Bytes): boolean => look(bytes, findings) === 'named';
