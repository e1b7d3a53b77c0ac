import { expect } from 'vitest';
import { run } from '../../scripts/editors/install.ts';
import type { Service } from '../../scripts/editors/service.ts';

/** Ends the language servers that an editor has started, as a crash would; waits for the next to be started. */
export async function endServers(service: Service): Promise<void> {
  await expect.poll(() => servers(service).length, { timeout: 60_000 }).toBeGreaterThan(0);
  const ended = servers(service);
  for (const pid of ended) process.kill(pid, 'SIGKILL');
  await expect.poll(() => servers(service).filter((pid) => ended.includes(pid))).toEqual([]);
}

const servers = ({ group }: Service): readonly number[] =>
  run('ps', ['-eo', 'pid=,pgid=,args='])
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, pgid, ...args]) => pgid === String(group) && args.some((arg) => arg.endsWith('server.cjs')))
    .map(([pid]) => Number(pid));
