import { setFlagsFromString } from 'node:v8';

/** What a process is for decides how V8 shares its time between running code and compiling it. */
export type Length = 'short' | 'long';

/**
 * To be called before a bundle is loaded: V8 refuses code that was kept under other settings.
 * @param length a run of the command line is short, a server runs all day
 */
export function tuneV8(length: Length): void {
  for (const option of optionsFor(length, Number.parseInt(process.versions.v8, 10)))
    setFlagsFromString(option);
}

/** @param version V8's, its first number */
export const optionsFor = (length: Length, version: number): readonly string[] =>
  Object.entries(settings[length]).flatMap(([name, { value, last }]) =>
    version <= last ? `--${name}=${value}` : [],
  );

interface Setting {
  readonly value: number;
  /** The newest V8 that was seen to have it: one that does not prints an error, and cannot be asked. */
  readonly last: number;
}

/** By the name of V8's option. */
const settings: Readonly<Record<Length, Readonly<Record<string, Setting>>>> = {
  short: {
    // V8 compiles what runs often in the parser once more, and Node waits for that before it ends: the check of a file of
    // thirty lines took half as long again.
    'wasm-tiering-budget': { value: 180_000_000, last: 14 },
    // Each thread compiles for itself. A tree of 2,000 files is done in seven eighths of the time when that begins later;
    // when it begins a good deal later, one file of 50,000 functions takes a quarter longer.
    'interrupt-budget': { value: 200_000, last: 11 },
  },
  long: {
    // V8 lets what is no longer used grow to several times what is: a server takes less memory so.
    'heap-growing-percent': { value: 40, last: 14 },
  },
};
