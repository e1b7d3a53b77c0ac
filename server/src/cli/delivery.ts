import type { Problem } from '../verdict/verdict.ts';
import type { Converted } from './conversion.ts';
import { outputPaths } from './output-paths.ts';
import { colored, notebookPatch, patchOf } from './patch.ts';
import type { InspectedFile, Run } from './run.ts';
import { standardInput } from './standard-input.ts';
import { type ConvertTask, styleFor } from './task.ts';
import { type Say, sayIn } from './texts.ts';
import { createFile, replaceFile } from './write.ts';

/** What is to be done with converted text. */
export type Target =
  | { readonly kind: 'diff' }
  | { readonly kind: 'in-place' }
  | { readonly kind: 'folder'; readonly folder: string };

/** Hands converted text on: what is printed of it, or why that failed. */
export type Deliver = (file: InspectedFile, conversion: Converted) => Delivered;

export interface Delivered {
  readonly patch?: string;
  readonly problem?: Problem | undefined;
}

export type Delivery =
  | { readonly kind: 'delivery'; readonly deliver: Deliver }
  | { readonly kind: 'impossible'; readonly message: string };

/** How converted text gets to where it was asked to go. */
export function deliveryTo(task: ConvertTask, run: Run): Delivery {
  const { target, language } = task;
  const { colors } = styleFor(task, 'out');
  switch (target.kind) {
    case 'diff':
      return {
        kind: 'delivery',
        deliver: (file, conversion) => ({
          patch: colored(diffOf(file, conversion), colors).replace(/\n$/, ''),
        }),
      };
    case 'in-place':
      return {
        kind: 'delivery',
        deliver: ({ candidate, bytes }, conversion) => ({
          problem: replaceFile(candidate.path, bytes, conversion.bytes),
        }),
      };
    case 'folder':
      return toFolder(target.folder, run, sayIn(language));
  }
}

function toFolder(folder: string, { files, candidates }: Run, say: Say): Delivery {
  const paths = outputPaths(files, candidates, folder, say);
  if (paths.kind === 'conflict') return { kind: 'impossible', message: paths.message };
  return {
    kind: 'delivery',
    deliver: ({ candidate }, { bytes }) => {
      const path = paths.of.get(candidate.path);
      return path === undefined ? {} : { problem: createFile(path, bytes) };
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
