// Carries the cases over with the built command line, as an owner would.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of converted cases: what is converted, and with which options. */
const conversions = {
  keras: { from: '.', options: [] },
  tf_keras: { from: '.', options: ['--keras', 'tf_keras'] },
  'keras/channels_last': { from: 'random', options: ['--data-format', 'channels_last'] },
  'tf_keras/channels_last': { from: 'random', options: ['--data-format', 'channels_last', '--keras', 'tf_keras'] },
  'keras/exact': { from: 'golden', options: ['--exact-training'] },
};

/** Converts WORK/sources to WORK/keras and its like, and writes the modules for weights beside them. */
export function convertCases(root, work) {
  const cli = (args, expected) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist', 'cli.cjs'), ...args], {
      encoding: 'utf8',
      cwd: join(work, 'sources'),
      maxBuffer: 2 ** 28,
    });
    if (!expected.includes(status)) throw new Error(`lasagne-to-keras ${args.join(' ')} ended with ${status}:\n${stderr}`);
    return stdout;
  };
  for (const [folder, { from, options }] of Object.entries(conversions)) {
    const exact = ['--quiet', '--include-confirm', '--initial-statistics', 'exact', ...options];
    cli(['convert', ...exact, '--output-dir', join(work, folder), from], [0, 1]);
  }
  for (const flavour of ['keras', 'tf_keras'])
    writeFileSync(join(work, `${flavour}.json`), cli(['check', '--output-format', 'json', '--keras', flavour, '.'], [1]));
  cli(['weights', '-o', join(work, 'lasagne_weights.py')], [0]);
  cli(['weights', '--exact-training', '-o', join(work, 'lasagne_batch_norm.py')], [0]);
  writeFileSync(join(work, 'verify_example.py'), cli(['verify', join(root, 'examples', 'cifar10_resnet.py')], [0, 1]));
  return readFileSync(join(work, 'keras.json'), 'utf8');
}
