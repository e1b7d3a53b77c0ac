import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { install, run } from './install.ts';
import { addLanguage } from './language-pack.ts';
import { type Service, serve } from './service.ts';
import { quiet } from './settings.ts';

export interface WorkbenchOptions {
  readonly vsix: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The display language, such as `zh-cn`. */
  readonly locale?: string;
}

/** Starts VS Code with a Node extension host, as on a remote machine, and the extension installed in it. */
export async function startWorkbench({ vsix, settings, locale }: WorkbenchOptions): Promise<Service> {
  const vscode = 'node_modules/code-server/lib/vscode';
  const root = join(install(['code-server@4.100.3'], [vscode]), vscode);
  linkRipgrep(join(root, 'node_modules', '@vscode', 'ripgrep', 'bin', 'rg'));
  const home = mkdtempSync(join(tmpdir(), 'lasagne-to-keras-workbench-'));
  const main = [process.execPath, join(root, 'out', 'server-main.js')] as const;
  const places = [
    '--user-data-dir',
    join(home, 'user'),
    '--server-data-dir',
    join(home, 'server'),
    '--extensions-dir',
    join(home, 'extensions'),
    '--accept-server-license-terms',
  ];
  write(join(home, 'user', 'User', 'settings.json'), { ...quiet, ...settings });
  if (locale !== undefined) addLanguage(join(home, 'user'), locale);
  run(main[0], [main[1], ...places, '--install-extension', vsix, '--force']);
  const service = await serve((port) => [
    ...main,
    ...places,
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...['--without-connection-token', '--telemetry-level', 'off'],
    ...(locale === undefined ? [] : ['--locale', locale]),
  ]);
  return {
    ...service,
    stop: async () => {
      await service.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Where a workbench shows a folder. */
export const folderAt = (url: string, folder: string): string => `${url}/?folder=${encodeURI(folder)}`;

function write(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(value));
}

/** The editor's own copy comes with an install script; without one only Quick Open and Search are missing. */
function linkRipgrep(link: string): void {
  if (existsSync(link) || !existsSync('/usr/bin/rg')) return;
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync('/usr/bin/rg', link);
}
