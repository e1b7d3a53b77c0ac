import type { PythonVersion } from './ast.ts';
import type { Conversion } from './convert.ts';
import type { Skimmed } from './skim.ts';

type Evidence = Readonly<Conversion['evidence']>;

export const united = (all: readonly Evidence[]): Evidence => ({
  python2: all.some(({ python2 }) => python2),
  python3: all.some(({ python3 }) => python3),
});

/** Syntax of both versions at once is read as Python 2: such files were written for it and touched later. */
export function versionOf({ python2, python3 }: Evidence): PythonVersion {
  if (python2) return '2';
  return python3 ? '3' : 'either';
}

/** Whether reading a stretch of source may tell more about the version than is known. */
export function mayTell({ mayBe }: Skimmed, known: PythonVersion): boolean {
  switch (known) {
    case '2':
      return false;
    case '3':
      return mayBe.python2;
    case 'either':
      return mayBe.python2 || mayBe.python3;
  }
}
