import { run } from '../../scripts/editors/install.ts';
import type { Service } from '../../scripts/editors/service.ts';

/** Ends the language servers that an editor has started, as a crash would. */
export function endServers({ group }: Service): void {
  const servers = run('ps', ['-eo', 'pid=,pgid=,args='])
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, pgid, ...args]) => pgid === String(group) && args.some((arg) => arg.endsWith('server.cjs')));
  if (servers.length === 0) throw new Error('no language server is running');
  for (const [pid] of servers) process.kill(Number(pid), 'SIGKILL');
}
