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
  const root = installWorkbench();
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

/** Where a workbench shows a folder with one of its files open. */
export function fileAt(url: string, folder: string, name: string): string {
  const file = `vscode-remote://${new URL(url).host}${encodeURI(folder)}/${encodeURI(name)}`;
  return `${folderAt(url, folder)}&payload=${encodeURIComponent(JSON.stringify([['openFile', file]]))}`;
}

/** Installs VS Code from npm, once. @returns its folder */
export function installWorkbench(): string {
  const vscode = join('node_modules', 'code-server', 'lib', 'vscode');
  const folder = install(['code-server@4.100.3', '@vscode/ripgrep@1.18.0'], [vscode]);
  linkRipgrep(folder, join(folder, vscode));
  return join(folder, vscode);
}

/** Where a workbench shows a folder. */
export const folderAt = (url: string, folder: string): string => `${url}/?folder=${encodeURI(folder)}`;

function write(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(value));
}

/** The copy that VS Code searches with comes with an install script, the newer one beside it without. */
function linkRipgrep(folder: string, vscode: string): void {
  const name = `ripgrep-${process.platform}-${process.arch}`;
  const link = join(vscode, 'node_modules', '@vscode', 'ripgrep', 'bin', 'rg');
  if (existsSync(link)) return;
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(join(folder, 'node_modules', '@vscode', name, 'bin', 'rg'), link);
}
