import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandPath, folderWith, ready, readyConverted, refused } from './command.ts';

test('output that cannot be written is an error, and none of ours', () => {
  const folder = folderWith({ 'a.py': ready });
  const readOnly = openSync(join(folder, 'a.py'), 'r');
  const stdio = ['ignore', readOnly, 'pipe'] as const;
  const ran = spawnSync(process.execPath, [commandPath, 'check'], { cwd: folder, stdio: [...stdio] });
  expect(ran.stderr.toString()).toMatch(/^error: EBADF[^\n]*\n$/);
  expect(ran.status).toBe(2);
});

test('where nobody reads the messages, all files are written nevertheless', async () => {
  const folder = folderWith({ 'a.py': refused, 'b.py': refused, 'c.py': ready });
  const child = spawn(process.execPath, [commandPath, 'convert', '--write'], { cwd: folder, stdio: 'pipe' });
  child.stderr.destroy();
  await once(child, 'exit');
  expect(child.exitCode).toBe(1);
  expect(readFileSync(join(folder, 'c.py'), 'utf8')).toBe(readyConverted);
});
