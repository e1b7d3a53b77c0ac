import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { inTurn, measure, spread } from './measure.mjs';
import { cache } from './tools.mjs';
import { makeTree } from './tree.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const cli = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));

const trees = {
  dense: {
    files: 20_000,
    megabytes: 330,
    lasagneFiles: 200,
    calls: 19_000,
    python2: 0.3,
    hugeLines: 50_000,
    seed: 1,
  },
  sparse: {
    files: 20_000,
    megabytes: 330,
    lasagneFiles: 20,
    calls: 200,
    python2: 0.3,
    hugeLines: 0,
    seed: 2,
  },
  large: {
    files: 60_000,
    megabytes: 1000,
    lasagneFiles: 60,
    calls: 600,
    python2: 0.3,
    hugeLines: 0,
    seed: 3,
  },
  tenth: { files: 2_000, megabytes: 33, lasagneFiles: 20, calls: 1_900, python2: 0.3, hugeLines: 0, seed: 4 },
  whole: {
    files: 20_000,
    megabytes: 330,
    lasagneFiles: 200,
    calls: 19_000,
    python2: 0.3,
    hugeLines: 0,
    seed: 5,
  },
  million: {
    files: 1_000_000,
    megabytes: 1000,
    lasagneFiles: 1_000,
    calls: 10_000,
    python2: 0.3,
    hugeLines: 0,
    seed: 6,
  },
};

/** Whole trees, by name: time, memory and number of calls found, ours and others', run in turn. */
export async function bulk({ ripgrep, astGrep }, { rounds, names }) {
  const results = {};
  for (const name of names) {
    const description = trees[name];
    const folder = `${cache}trees/${name}`;
    makeTree(folder, description);
    const contestants = contestantsFor(name, folder, ripgrep, astGrep);
    const runs = await inTurn(contestants, rounds, async ({ command, count, prepare }) => {
      prepare?.();
      const run = await measure(command);
      return { ...run, found: await count(run.output) };
    });
    results[name] = {
      description,
      tools: Object.fromEntries([...runs].map(([tool, all]) => [tool, summary(all)])),
    };
    console.log(name, JSON.stringify(results[name].tools, undefined, 1));
  }
  return results;
}

function contestantsFor(name, folder, ripgrep, astGrep) {
  const node = process.execPath;
  const check = {
    name: 'check',
    command: [node, cli, 'check', '--output-format', 'json', folder],
    count: ours,
  };
  const rg = { name: 'ripgrep', command: [ripgrep, '-l', 'BatchNorm', folder], count: () => undefined };
  if (name !== 'dense' && name !== 'sparse') return [check, rg];
  const scan = [astGrep, 'scan', '--no-ignore', 'vcs', '-r', `${here}calls.yml`, '--json=stream', folder];
  const others = [
    { name: 'ast-grep', command: scan, count: lines },
    { name: 'Python ast', command: ['python3', `${here}calls.py`, folder], count: first },
  ];
  if (name === 'sparse') return [check, rg, ...others];
  const copy = `${cache}trees/converted`;
  const write = {
    name: 'convert --write',
    prepare: () => makeTree(copy, { ...trees.dense, again: Date.now() }),
    command: [node, cli, 'convert', '--write', '--quiet', copy],
    count: () => undefined,
  };
  return [check, rg, write, ...others];
}

const ours = (output) => JSON.parse(readFileSync(output, 'utf8')).findings.length;

const first = (output) => Number(readFileSync(output, 'utf8').split(' ')[0]);

async function lines(output) {
  let count = 0;
  for await (const line of createInterface({ input: createReadStream(output) })) if (line !== '') count++;
  return count;
}

const summary = (runs) => ({
  wall: spread(runs.map(({ wall }) => wall)),
  cpu: spread(runs.map(({ cpu }) => cpu)),
  peak: runs[0].peak === undefined ? undefined : spread(runs.map(({ peak }) => peak)),
  found: runs.at(-1).found,
});
