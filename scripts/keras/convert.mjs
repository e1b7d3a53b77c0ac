// Carries the cases over with the built command line, as an owner would.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of converted cases: what is converted, and with which options. */
const conversions = {
  keras: { from: '.', options: [] },
  tf_keras: { from: '.', options: ['--keras', 'tf_keras'] },
  'keras/channels_last': { from: 'random', options: ['--data-format', 'channels_last'] },
  'tf_keras/channels_last': {
    from: 'random',
    options: ['--data-format', 'channels_last', '--keras', 'tf_keras'],
  },
  'keras/exact': { from: 'golden', options: ['--exact-training'] },
};

/** Converts WORK/sources to WORK/keras and its like, and writes the modules for weights beside them. */
export async function convertCases(root, work) {
  const cli = (args, ...expected) =>
    new Promise((resolve, reject) => {
      const options = { cwd: join(work, 'sources'), maxBuffer: 2 ** 28 };
      execFile(
        process.execPath,
        [join(root, 'dist', 'cli.cjs'), ...args],
        options,
        (error, stdout, stderr) => {
          const status = error === null ? 0 : error.code;
          if (expected.includes(status)) resolve(stdout);
          else reject(new Error(`lasagne-to-keras ${args.join(' ')} ended with ${status}:\n${stderr}`));
        },
      ).stdin.end();
    });
  const converted = Object.entries(conversions).map(([folder, { from, options }]) => {
    const exact = ['--quiet', '--include-confirm', '--initial-statistics', 'exact', ...options];
    return cli(['convert', ...exact, '--output-dir', join(work, folder), from], 0, 1);
  });
  const checked = ['keras', 'tf_keras'].map(async (flavour) => {
    const findings = await cli(['check', '--output-format', 'json', '--keras', flavour, '.'], 1);
    writeFileSync(join(work, `checked-${flavour}.json`), findings);
  });
  // All come to their end before any failure is told: the folder is removed then.
  const finished = await Promise.allSettled([
    ...converted,
    ...checked,
    cli(['weights', '-o', join(work, 'lasagne_weights.py')], 0),
    cli(['weights', '--exact-training', '-o', join(work, 'lasagne_batch_norm.py')], 0),
    cli(['verify', join(root, 'examples', 'cifar10_resnet.py'), '-o', join(work, 'verify_example.py')], 0),
  ]);
  for (const { reason } of finished) if (reason !== undefined) throw reason;
}
