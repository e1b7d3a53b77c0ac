import type { MessageRow } from './verdict.ts';

/** Why a file could not be read, analysed or written. */
export const problems = {
  'not-utf-8': {
    message: {
      en: 'The file is not UTF-8 and has no coding line (byte {byte} at line {line}, column {column}).',
      zh: '',
    },
    help: {
      en: 'Add a line such as `# -*- coding: latin-1 -*-` at the top, or save the file as UTF-8.',
      zh: '',
    },
  },
  'encoding-unknown': {
    message: { en: 'The coding line names an encoding that is not known: {encoding}.', zh: '' },
    help: { en: 'Correct the coding line, or save the file as UTF-8.', zh: '' },
  },
  'encoding-mismatch': {
    message: {
      en: 'The file cannot be read as {encoding}, which its coding line names (line {line}, column {column}).',
      zh: '',
    },
    help: { en: 'Correct the coding line, or save the file in that encoding.', zh: '' },
  },
  'not-encodable': {
    message: { en: "What is to be written cannot be expressed in the file's encoding, {encoding}.", zh: '' },
    help: { en: 'Save the file as UTF-8.', zh: '' },
  },
  binary: {
    message: { en: 'The file holds NUL bytes: it is not Python source.', zh: '' },
    help: { en: 'Exclude it, or check whether it is UTF-16; save it as UTF-8 then.', zh: '' },
  },
  'too-large': {
    message: { en: 'The file is {size} MB large; files above {limit} MB are not read.', zh: '' },
    help: { en: 'Split it, or exclude it.', zh: '' },
  },
  'notebook-invalid': {
    message: { en: 'The notebook is not valid JSON (line {line}, column {column}).', zh: '' },
    help: { en: 'Open it in Jupyter to repair it.', zh: '' },
  },
  'notebook-no-cells': {
    message: { en: 'The notebook has no cells that can be read: {reason}.', zh: '' },
    help: { en: 'Open it in Jupyter to check it.', zh: '' },
  },
  'notebook-not-python': {
    message: { en: 'The notebook is written in {language}.', zh: '' },
    help: { en: 'Nothing to do.', zh: '' },
  },
  'nested-too-deeply': {
    message: { en: 'The code is nested too deeply to be analysed.', zh: '' },
    help: { en: 'Exclude the file.', zh: '' },
  },
  'parser-failed': {
    message: { en: 'The parser gave up on this file.', zh: '' },
    help: { en: 'Exclude it, and report the file as a bug.', zh: '' },
  },
  'no-permission': {
    message: { en: 'The file cannot be read: permission denied.', zh: '' },
    help: { en: 'Change its permissions, or exclude it.', zh: '' },
  },
  'not-writable': {
    message: { en: 'The file cannot be written: {reason}.', zh: '' },
    help: { en: 'Change its permissions, or free some space; the file is as it was.', zh: '' },
  },
  'not-found': {
    message: { en: 'There is no such file or folder.', zh: '' },
    help: { en: 'Check the path.', zh: '' },
  },
  'dangling-link': {
    message: { en: 'The link points to nothing.', zh: '' },
    help: { en: 'Remove it, or exclude it.', zh: '' },
  },
  'not-a-file': {
    message: { en: 'This is not a regular file.', zh: '' },
    help: { en: 'Exclude it.', zh: '' },
  },
  vanished: {
    message: { en: 'The file went away while it was being read.', zh: '' },
    help: { en: 'Run again.', zh: '' },
  },
  changed: {
    message: { en: 'The file changed between reading and writing; it was left as it is.', zh: '' },
    help: { en: 'Run again.', zh: '' },
  },
  'read-failed': {
    message: { en: 'The file cannot be read: {reason}.', zh: '' },
    help: { en: 'Check the disk.', zh: '' },
  },
  'settings-invalid': {
    message: { en: '{file}: {reason}', zh: '' },
    help: { en: 'Allowed: {allowed}.', zh: '' },
  },
} as const satisfies Record<string, MessageRow>;
