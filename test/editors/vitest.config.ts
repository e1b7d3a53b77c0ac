import { defineConfig } from 'vitest/config';

/** Real editors, one after the other: they are slow to start and share the machine's ports and clipboard. */
export default defineConfig({
  test: {
    globalSetup: 'test/editors/install.ts',
    include: ['test/editors/*.editor.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    // A workbench on a busy machine now and then loses a key.
    retry: 1,
    hookTimeout: 600_000,
    reporters: ['verbose'],
    expect: { poll: { timeout: 30_000 } },
  },
});
