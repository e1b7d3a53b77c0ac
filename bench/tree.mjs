import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filler, head, lasagneHead, network } from './python-source.mjs';
import { randomFrom } from './random.mjs';

/**
 * Writes a tree of Python files that depends on its description only, and nothing where it lies there already.
 * @param {{ files: number, megabytes: number, lasagneFiles: number, calls: number, python2: number, hugeLines: number, seed: number }} description
 *   `calls` is shared among the files with Lasagne; one of these has `hugeLines` lines; `python2` is a share
 */
export function makeTree(folder, description) {
  const mark = join(folder, '.tree.json');
  const wanted = JSON.stringify(description);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  rmSync(folder, { recursive: true, force: true });
  const random = randomFrom(description.seed);
  const pools = { 2: pool(random, true), 3: pool(random, false) };
  const { files, megabytes, lasagneFiles, calls, hugeLines } = description;
  const average = (megabytes * 1e6) / files;
  const every = Math.floor(files / lasagneFiles);
  for (let i = 0; i < files; i++) {
    const place = join(folder, `group${i % 60}`, `package${Math.floor(i / 60) % 60}`);
    if (i < 3600) mkdirSync(place, { recursive: true });
    const python2 = random.next() < description.python2;
    const chunks = [head(python2)];
    const turn = i / every;
    if (Number.isInteger(turn) && turn < lasagneFiles)
      chunks.push(...networks(random, share(calls, lasagneFiles, turn)));
    const size = average * (0.25 + random.next() * 1.5);
    const lines = turn === 0 ? hugeLines : 0;
    for (let bytes = 0, count = 0; bytes < size || count < lines; ) {
      const piece = random.pick(pools[python2 ? 2 : 3]);
      chunks.push(piece.text);
      bytes += piece.text.length;
      count += piece.lines;
    }
    writeFileSync(join(place, `module${i}.py`), chunks.join(''));
  }
  // What marks the top of a project.
  writeFileSync(join(folder, 'setup.py'), '');
  writeFileSync(mark, wanted);
}

const share = (calls, files, turn) =>
  Math.floor((calls * (turn + 1)) / files) - Math.floor((calls * turn) / files);

function networks(random, calls) {
  const chunks = [lasagneHead];
  for (let left = calls; left > 0; ) {
    const now = Math.min(left, 5 + random.below(20));
    chunks.push(network(random, now));
    left -= now;
  }
  return chunks;
}

/** Enough different pieces that no two files are alike, made once. */
const pool = (random, python2) =>
  Array.from({ length: 400 }, () => {
    const text = filler(random, python2);
    return { text, lines: text.split('\n').length - 1 };
  });
