import { defineConfig } from 'vitest/config';

/** Python files are text here, as in the bundle. */
const pythonText = {
  name: 'python-text',
  transform: (code: string, id: string) =>
    id.endsWith('.py') ? { code: `export default ${JSON.stringify(code)};`, map: null } : undefined,
};

export default defineConfig({
  plugins: [pythonText],
  test: { include: ['test/**/*.test.ts'], testTimeout: 300_000 },
});
