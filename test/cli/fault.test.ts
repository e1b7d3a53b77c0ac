import { expect, test } from 'vitest';
import { unlessFaulty } from '../../server/src/cli/fault.ts';
import { messageOf } from '../../server/src/verdict/verdict.ts';

/** What is said of a file when something is thrown at work on it. */
function checkFault(thrown: unknown, said: string): void {
  test(`${String(thrown).replaceAll('\n', ' ⏎ ')}: ${said}`, () => {
    const work = (): string => {
      throw thrown;
    };
    const failed = unlessFaulty('a.py', work, ({ path, problem }) => `${path}: ${messageOf(problem, 'en')}`);
    expect(failed).toBe(`a.py: The analysis of this file broke down: ${said}.`);
  });
}

checkFault(new TypeError('no such thing'), 'no such thing');
checkFault(new Error('memory access out of bounds\nat 0x17'), 'memory access out of bounds');
checkFault('a string', 'a string');

test('work without a fault has its own result', () => {
  expect(
    unlessFaulty(
      'a.py',
      () => 'done',
      () => 'failed',
    ),
  ).toBe('done');
});
