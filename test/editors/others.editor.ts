import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { program } from '../../scripts/editors/debian.ts';
import { run } from '../../scripts/editors/install.ts';
import { network, ready } from './places.ts';
import { snippet } from './snippet.ts';

/** What an editor has seen and done at a call. */
interface Seen {
  readonly diagnostics: readonly string[];
  readonly hover: string;
  readonly text: string;
}

/** An editor with the snippet of our documentation gets diagnostics and a hover, and converts a call. */
const checkEditor = (name: string, command: (snippet: string) => readonly string[], language: string): void =>
  test(`${name} shows diagnostics and a hover, and converts a call`, () => {
    const home = mkdtempSync(join(tmpdir(), 'lasagne-to-keras-editor-'));
    onTestFinished(() => rmSync(home, { recursive: true }));
    cpSync(join('examples', network), join(home, network));
    const init = join(home, `init.${language}`);
    writeFileSync(init, snippet(language));
    // The command as it is on the path of somebody who has installed the package.
    const installed = join(home, 'lasagne-to-keras');
    writeFileSync(installed, `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist', 'cli.cjs')}" "$@"\n`);
    chmodSync(installed, 0o755);
    const [editor = '', ...args] = command(init);
    const written = join(home, 'seen.json');
    run(editor, args, home, {
      HOME: home,
      PATH: `${home}${delimiter}${process.env['PATH']}`,
      SUBJECT_FILE: join(home, network),
      SUBJECT_SEEN: written,
      SUBJECT_LINE: String(ready.at[0]),
      SUBJECT_COLUMN: String(ready.at[1]),
    });
    const seen: Seen = JSON.parse(readFileSync(written, 'utf8'));
    expect(seen.diagnostics.join('\n')).toContain('Needs your answer');
    expect(seen.hover).toContain(ready.becomes);
    expect(seen.text).toContain(`stack = ${ready.becomes}`);
    expect(seen.text).toContain('from keras.layers import BatchNormalization');
  });

checkEditor(
  'Neovim',
  (init) => [
    ...[program('neovim'), '--headless', '--clean', '-u', init],
    ...['-c', `luafile ${resolve('test/editors/neovim.lua')}`],
  ],
  'lua',
);

checkEditor(
  'Emacs',
  (init) => [
    ...[program('emacs'), '--batch', '--load', init],
    ...['--load', resolve('test/editors/emacs.el')],
  ],
  'elisp',
);
