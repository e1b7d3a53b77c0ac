import type { Problem } from '../verdict/verdict.ts';
import type { Converted } from './conversion.ts';
import type { Invocation } from './invocation.ts';
import { outputPaths } from './output-paths.ts';
import { colored, notebookPatch, patchOf } from './patch.ts';
import type { InspectedFile, Run } from './run.ts';
import { standardInput } from './standard-input.ts';
import type { Subjects } from './subjects.ts';
import { createFile, replaceFile } from './write.ts';

/** What is to be done with converted text. */
export type Target =
  | { readonly kind: 'diff' }
  | { readonly kind: 'in-place' }
  | { readonly kind: 'folder'; readonly folder: string };

/** Hands converted text on; says why where that fails. */
export type Deliver = (file: InspectedFile, conversion: Converted) => Problem | undefined;

export type Delivery =
  | { readonly kind: 'delivery'; readonly deliver: Deliver }
  | { readonly kind: 'impossible'; readonly message: string };

/** How converted text gets to where it was asked to go. */
export function deliveryTo(
  target: Target,
  { run, input }: Subjects,
  { terminal, say }: Invocation,
  print: (patch: string) => void,
): Delivery {
  switch (target.kind) {
    case 'diff':
      return {
        kind: 'delivery',
        deliver: (file, conversion) => {
          print(colored(diffOf(file, conversion), terminal.out.colors).replace(/\n$/, ''));
          return undefined;
        },
      };
    case 'in-place':
      return {
        kind: 'delivery',
        deliver: ({ candidate, bytes }, conversion) =>
          // What was piped in is printed once everything is done, converted or not.
          input === undefined ? replaceFile(candidate.path, bytes, conversion.bytes) : undefined,
      };
    case 'folder':
      return toFolder(target.folder, run, say);
  }
}

function toFolder(folder: string, { files, candidates }: Run, say: Invocation['say']): Delivery {
  const paths = outputPaths(files, candidates, folder, say);
  if (paths.kind === 'conflict') return { kind: 'impossible', message: paths.message };
  return {
    kind: 'delivery',
    deliver: ({ candidate }, { bytes }) => {
      const path = paths.of.get(candidate.path);
      return path === undefined ? undefined : createFile(path, bytes);
    },
  };
}

function diffOf({ candidate, bytes, opened }: InspectedFile, conversion: Converted): string {
  const name = candidate.path === standardInput ? 'stdin' : candidate.path;
  return opened.cells.length === 0
    ? patchOf(name, opened.text, conversion.edits)
    : notebookPatch(name, utf8(bytes), utf8(conversion.bytes));
}

const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
