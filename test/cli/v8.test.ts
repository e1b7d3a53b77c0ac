import { expect, test } from 'vitest';
import { type Length, optionsFor } from '../../server/src/cli/v8.ts';

/** What V8 is told for a process of some length: of a version that is not known nobody knows which options it has. */
function checkOptions(length: Length, version: number, ...options: readonly string[]): void {
  test(`${length}, V8 ${version}: ${options.join(' ') || 'nothing'}`, () => {
    expect(optionsFor(length, version).map((option) => option.replace(/=.*/, ''))).toEqual(options);
  });
}

// Node 20, 22, 25, and one that is not there yet
checkOptions('short', 11, '--wasm-tiering-budget', '--interrupt-budget');
checkOptions('short', 12, '--wasm-tiering-budget');
checkOptions('short', 14, '--wasm-tiering-budget');
checkOptions('short', 15);
checkOptions('long', 11, '--heap-growing-percent');
checkOptions('long', 14, '--heap-growing-percent');
checkOptions('long', 15);
