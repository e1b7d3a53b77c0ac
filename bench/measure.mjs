import { spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { cache } from './tools.mjs';

/**
 * Runs a command to its end with its output in a file.
 * @returns seconds, seconds of processor time, MiB at the highest point (all its processes; undefined outside Linux),
 *   and where its output is
 */
export async function measure([command, ...args], { cwd } = {}) {
  const output = `${cache}output.txt`;
  const out = openSync(output, 'w');
  const began = process.hrtime.bigint();
  // The shell knows how much processor time went into what it waited for.
  const script = 'TIMEFORMAT="%U %S"; time "$@" 2>/dev/null';
  const child = spawn('bash', ['-c', script, '-', command, ...args], { cwd, stdio: ['ignore', out, 'pipe'] });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid));
  }, 10);
  let said = '';
  for await (const chunk of child.stderr) said += chunk;
  const wall = Number(process.hrtime.bigint() - began) / 1e9;
  clearInterval(watch);
  closeSync(out);
  const [user, system] = said.trim().split('\n').at(-1).split(' ').map(Number);
  return { wall, cpu: user + system, peak: peak === 0 ? undefined : peak, output };
}

/** What a process and its descendants hold in memory, in MiB. */
export function memoryOf(pid) {
  if (process.platform !== 'linux') return 0;
  try {
    const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim().split(' '),
    );
    return children.filter(Boolean).reduce((sum, child) => sum + memoryOf(child), own);
  } catch {
    // It ended while we looked.
    return 0;
  }
}

/** Lets contestants run in turn, round by round, so that a busy moment of the machine hits all of them. */
export async function inTurn(contestants, rounds, run) {
  const results = new Map(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contestant of contestants) results.get(contestant.name).push(await run(contestant));
  }
  return results;
}

export const quantile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
};

export const median = (values) => quantile(values, 0.5);

/** Median and range. */
export const spread = (values) => ({
  median: median(values),
  least: Math.min(...values),
  most: Math.max(...values),
});
