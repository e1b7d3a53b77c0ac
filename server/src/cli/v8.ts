import { setFlagsFromString } from 'node:v8';

/** What a process is for decides how V8 shares its time between running code and compiling it. */
export type Length = 'short' | 'long';

/**
 * To be called before a bundle is loaded: V8 refuses code that was kept under other settings.
 * @param length a run of the command line is short, a server runs all day
 */
export function tuneV8(length: Length): void {
  for (const [name, value] of Object.entries(settings)) setFlagsFromString(`--${name}=${value[length]}`);
}

/** By the name of V8's option. Zero, and the smaller number of two, are what V8 has where nobody says anything. */
const settings = {
  // V8 compiles what runs often in the parser once more, and Node waits for that before it ends: the check of a file of
  // thirty lines took half as long again.
  'wasm-tiering-budget': { short: 180_000_000, long: 1_800_000 },
  // Each thread compiles for itself. A tree of 2,000 files is done in seven eighths of the time when that begins later;
  // when it begins a good deal later, one file of 50,000 functions takes a quarter longer.
  'interrupt-budget': { short: 200_000, long: 67_584 },
  // V8 lets what is no longer used grow to several times what is: a server takes less memory so.
  'heap-growing-percent': { short: 0, long: 40 },
} as const satisfies Record<string, Record<Length, number>>;
