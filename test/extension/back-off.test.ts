import { expect, test } from 'vitest';
import { pauseAfter } from '../../client/src/back-off.ts';

test('the pauses grow, and the fifth crash is left to the person', () => {
  expect([1, 2, 3, 4, 5].map(pauseAfter)).toEqual([250, 1000, 4000, 16000, undefined]);
});
