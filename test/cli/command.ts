import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

/** The built command line: `npm test` builds it first. */
export const commandPath = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

/** Files by path: text, bytes, or where a link points to. */
export type Files = Readonly<Record<string, string | Uint8Array | { readonly link: string }>>;

export interface Given {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** What is expected of a run. Texts are compared whole, patterns are searched for. */
export interface Expected {
  readonly exit: number;
  readonly out?: string | RegExp;
  readonly err?: string | RegExp;
  /** The files afterwards; others than these are not looked at. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** Runs the built command in a folder of its own, with arguments as a shell splits them. */
export function checkCommand(args: string, files: Files, expected: Expected, given: Given = {}): void {
  test(`${args} in ${Object.keys(files).join(', ') || 'an empty folder'}`, () => {
    const folder = folderWith(files);
    const ran = run(folder, words(args), given);
    expect({ exit: ran.exit, err: ran.err }).toEqual({ exit: expected.exit, err: ran.err });
    for (const [said, wanted] of [
      [ran.out, expected.out],
      [ran.err, expected.err],
    ] as const)
      expect(said).toEqual(typeof wanted === 'string' ? wanted : expect.stringMatching(wanted ?? /(?:)/));
    for (const [path, content] of Object.entries(expected.files ?? {}))
      expect(readFileSync(join(folder, path))).toEqual(Buffer.from(content));
    expect(allPaths(folder).filter((path) => path.endsWith('.tmp'))).toEqual([]);
  });
}

export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

const { PATH } = process.env;

export function run(
  folder: string,
  args: readonly string[],
  { stdin, env = {} }: Given = {},
  command = commandPath,
): Ran {
  const ran = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    env: { PATH, LANG: 'C', ...env },
    input: stdin ?? '',
    maxBuffer: 2 ** 28,
  });
  return { exit: ran.status, out: ran.stdout.toString(), err: ran.stderr.toString() };
}

/** A folder for one test; it is removed when the test has finished. */
export function folderWith(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'lasagne-to-keras-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    const full = join(folder, path);
    mkdirSync(dirname(full), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(full, content);
    else symlinkSync(content.link, full);
  }
  chmodSync(folder, 0o755);
  return folder;
}

/** Every file below a folder. */
export const allPaths = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

/** Splits at spaces outside double quotes. */
const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);

/** A script with a call that is ready. */
export const ready = `from lasagne.layers import BatchNormLayer
net = BatchNormLayer(net)
`;
export const readyConverted = `from keras.layers import BatchNormalization
net = BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4)(net)
`;
/** A script with a call that asks. */
export const asking = `from lasagne.layers import BatchNormLayer
net = BatchNormLayer(net, axes=(0, 1))
`;
/** A script with a call that cannot be converted. */
export const refused = `from lasagne.layers import BatchNormLayer
net = BatchNormLayer(net, **options)
`;
/** A script that only mentions the class. */
export const mentioning = `from lasagne.layers import BatchNormLayer
isinstance(net, BatchNormLayer)
`;
