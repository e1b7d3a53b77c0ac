import { defineConfig } from 'vitest/config';

/** Real editors, one after the other: they are slow to start and share the machine's ports and clipboard. */
export default defineConfig({
  test: {
    include: ['test/editors/*.editor.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 600_000,
    reporters: ['verbose'],
  },
});
