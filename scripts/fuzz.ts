// Feeds random and damaged files to the engine: `npm run fuzz -- --inputs=20000 --seed=1`.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { createEngine } from '../server/src/engine.ts';
import { input } from './fuzz/inputs.ts';
import { type Became, follow } from './fuzz/laws.ts';
import { type Held, held } from './fuzz/memory.ts';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    inputs: { type: 'string', default: '15000' },
    seed: { type: 'string', default: '1' },
    // Where fast-check found something: it says so itself.
    path: { type: 'string' },
    // Where to put what came of it, as JSON.
    json: { type: 'string' },
  },
});
const { resolve } = createRequire(`${process.cwd()}/package.json`);
const engine = await createEngine({
  runtime: readFileSync(resolve('web-tree-sitter/web-tree-sitter.wasm')),
  python: readFileSync(resolve('tree-sitter-python/tree-sitter-python.wasm')),
});

const inputs = Number(values.inputs);
/** How much more may be held at the end than after the first tenth, in MB. */
const allowed = 16;
const counts: Record<Became, number> = {
  unreadable: 0,
  'nothing to convert': 0,
  converted: 0,
  'held back': 0,
  'not encodable': 0,
};
const samples: Held[] = [];
let done = 0;
const began = performance.now();
const property = fc.property(input, (one) => {
  counts[follow(engine, one)]++;
  if (++done % Math.ceil(inputs / 10) === 0) samples.push(held());
});
const run = fc.check(property, {
  numRuns: inputs,
  seed: Number(values.seed),
  ...(values.path === undefined ? {} : { path: values.path }),
});

const seconds = (performance.now() - began) / 1000;
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
const [first, last] = [samples[0], samples.at(-1)];
console.log(
  `${done} inputs of seed ${values.seed} in ${seconds.toFixed(0)} s, ${(done / seconds).toFixed(0)} a second; faults: ${run.failed ? 1 : 0}`,
);
console.log(
  Object.entries(counts)
    .map(([became, count]) => `${became}: ${count}`)
    .join(', '),
);
for (const kind of ['heap', 'external', 'resident'] as const)
  console.log(`${kind} after each tenth: ${samples.map((sample) => sample[kind]).join(' ')} MB`);
console.log(`peak: ${peak} MB`);
const grows =
  first !== undefined &&
  last !== undefined &&
  last.heap + last.external > first.heap + first.external + allowed;
if (grows) console.error(`memory grew by more than ${allowed} MB`);
if (run.failed) {
  const [counterexample] = run.counterexample ?? [];
  console.error(`failed; again with: npm run fuzz -- --seed=${run.seed} --path=${run.counterexamplePath}`);
  console.error(
    counterexample?.path,
    JSON.stringify(Buffer.from(counterexample?.bytes ?? []).toString('latin1')),
  );
  console.error(run.errorInstance);
}
if (values.json !== undefined) {
  const faults = run.failed ? 1 : 0;
  const result = {
    inputs: done,
    seed: run.seed,
    seconds: Math.round(seconds),
    faults,
    counts,
    samples,
    peak,
  };
  writeFileSync(values.json, `${JSON.stringify(result)}\n`);
}
process.exitCode = run.failed || grows ? 1 : 0;
