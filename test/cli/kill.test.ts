import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allPaths, commandPath, folderWith, ready, readyConverted, run } from './command.ts';

const lanes = 4;
const killsPerLane = 50;

/** Files that take long to write and no time to read, so that a kill may come in the midst of one. */
const tail = `text = """${'a line that makes it long\n'.repeat(4000)}"""\n`;
const old = ready + tail;
const converted = readyConverted + tail;
const names = Array.from({ length: 4 }, (_, i) => `${i}.py`);

/** Starts a conversion and kills it at the given event in its folder. @returns whether that came before its end */
async function killAt(folder: string, event: number): Promise<boolean> {
  const child = spawn(process.execPath, [commandPath, 'convert', '--write', '--quiet'], {
    cwd: folder,
    stdio: 'ignore',
  });
  const watcher = watch(folder);
  let events = 0;
  watcher.on('change', () => {
    if (++events === event) child.kill('SIGKILL');
  });
  await once(child, 'close');
  watcher.close();
  return child.signalCode === 'SIGKILL';
}

const contentOf = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

/** Kills runs at one moment after another; after each, puts back what is new. */
async function lane(folder: string, first: number): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  for (let kills = 0, event = first; kills < killsPerLane; event = (event % 24) + 1) {
    if (await killAt(folder, event)) kills++;
    for (const name of names) {
      const content = contentOf(folder, name);
      seen.add(
        content === old ? 'old' : content === converted ? 'new' : `neither: ${content.length} characters`,
      );
      if (content !== old) writeFileSync(join(folder, name), old);
    }
  }
  return seen;
}

test(`${lanes * killsPerLane} kills at all moments leave every file old or new, and the next run undisturbed`, async () => {
  const files = Object.fromEntries(names.map((name) => [name, old]));
  const folders = Array.from({ length: lanes }, () => folderWith(files));
  const seen = await Promise.all(folders.map((folder, i) => lane(folder, 1 + i * 6)));
  expect(new Set(seen.flatMap((states) => [...states]))).toEqual(new Set(['old', 'new']));
  const leftBehind = folders.flatMap(allPaths).filter((path) => !names.includes(path));
  expect(leftBehind.length, 'some kills came while a file was being written').toBeGreaterThan(0);
  for (const folder of folders) {
    const ran = run(folder, ['convert', '--write']);
    expect(ran.err).toMatch(/^Converted: 4\nFiles looked at: 4\n/m);
    expect(names.map((name) => contentOf(folder, name) === converted)).not.toContain(false);
  }
});
