import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { apply, type Edit, sorted } from '../../server/src/source/edits.ts';
import { LineIndex } from '../../server/src/source/lines.ts';
import {
  asking,
  type Files,
  folderWith,
  mentioning,
  ready,
  readyConverted,
  refused,
  run,
} from './command.ts';

const schema: object = createRequire(import.meta.url)(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);
const ajv = new Ajv({ strict: false, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(schema);

/** The log of a check of some files, which is valid whatever they are. */
function logOf(files: Files, args: readonly string[] = []) {
  const ran = run(folderWith(files), ['check', '--output-format', 'sarif', ...args]);
  const log = JSON.parse(ran.out);
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  return log.runs[0];
}

const silenced = ready.replace('(net)', '(net)  # lasagne-to-keras: ignore');
const notebook = `{
 "cells": [
  {
   "cell_type": "code",
   "source": [
    "from lasagne.layers import BatchNormLayer\\n",
    "net = BatchNormLayer(net)\\n"
   ]
  }
 ],
 "nbformat": 4
}
`;

test('a log without results is valid', () => {
  expect(logOf({ 'a.py': '' })).toMatchObject({ results: [], columnKind: 'utf16CodeUnits' });
});

test('a log of everything there is, in both languages', () => {
  const files = { 'a b.py': ready, 'c.py': asking, 'd.py': refused, 'e.py': mentioning, 'n.ipynb': notebook };
  const more = { 's.py': silenced, 'f.py': `${ready}\0`, 'gone.py': { link: 'nowhere' } };
  const { results, tool, invocations } = logOf({ ...files, ...more });
  expect(results.map(({ ruleId, level }: { ruleId: string; level: string }) => [ruleId, level])).toEqual([
    ['ready', 'note'],
    ['axes-unknown-rank', 'warning'],
    ['arguments-hidden', 'warning'],
    ['type-test', 'note'],
    ['ready', 'note'],
    ['ready', 'note'],
  ]);
  expect(results[0].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'a%20b.py', uriBaseId: '%SRCROOT%' },
    region: {
      startLine: 2,
      startColumn: 7,
      endLine: 2,
      endColumn: 26,
      snippet: { text: 'BatchNormLayer(net)' },
    },
  });
  expect(results[5]).toMatchObject({ suppressions: [{ kind: 'inSource' }] });
  expect(results[4]).not.toHaveProperty('suppressions');
  expect(tool.driver.rules[1]).toMatchObject({
    id: 'axes-unknown-rank',
    helpUri: expect.stringMatching(/docs\/codes\/notes\.md#axes-unknown-rank$/),
  });
  expect(invocations[0]).toMatchObject({
    executionSuccessful: false,
    exitCode: 2,
    toolExecutionNotifications: [{ descriptor: { id: 'dangling-link' } }, { descriptor: { id: 'binary' } }],
  });
  expect(logOf(files, ['--lang', 'zh']).results[0].message.text).toMatch(/BatchNormLayer/);
});

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Replacement {
  readonly deletedRegion: Region;
  readonly insertedContent: { readonly text: string };
}

/** Applies the fix of the only result, as a viewer does. */
function checkFix(path: string, text: string, fixed: string): void {
  test(`the fix of ${path} converts it`, () => {
    const [result] = logOf({ [path]: text }).results;
    const lines = new LineIndex(text);
    const starts = text.split(/(?<=\n)/).map((_, i, all) => all.slice(0, i).join('').length);
    const offset = (line: number, column: number): number =>
      lines.lineStart(starts[line - 1] ?? 0) + column - 1;
    const replacements: readonly Replacement[] = result.fixes[0].artifactChanges[0].replacements;
    const edits = replacements.map(
      ({ deletedRegion: at, insertedContent }): Edit => ({
        start: offset(at.startLine, at.startColumn),
        end: offset(at.endLine, at.endColumn),
        newText: insertedContent.text,
      }),
    );
    expect(apply(text, sorted(edits))).toBe(fixed);
  });
}
checkFix('a.py', ready, readyConverted);
checkFix(
  'b.py',
  `# 😀\r\n${ready.replaceAll('\n', '\r\n')}`,
  `# 😀\r\n${readyConverted.replaceAll('\n', '\r\n')}`,
);
checkFix(
  'n.ipynb',
  notebook,
  notebook
    .replace('from lasagne.layers import BatchNormLayer', 'from keras.layers import BatchNormalization')
    .replace('BatchNormLayer(net)', 'BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4)(net)'),
);

test('a fingerprint stays when lines move, and differs between calls alike', () => {
  const twice = `${ready}net = BatchNormLayer(net)\n`;
  const prints = (text: string): unknown[] =>
    logOf({ 'a.py': text }).results.map((one: { partialFingerprints: object }) => one.partialFingerprints);
  expect(prints(`\n\n${twice}`)).toEqual(prints(twice));
  expect(new Set(prints(twice).map((print) => JSON.stringify(print))).size).toBe(2);
});

test('what was recorded is no result, and what is new says so', () => {
  const folder = folderWith({ 'a.py': ready });
  run(folder, ['check', '--write-baseline', 'base.json']);
  writeFileSync(join(folder, 'a.py'), `${ready}net = BatchNormLayer(net, alpha=0.5)\n`);
  const ran = run(folder, ['check', '--baseline', 'base.json', '--output-format', 'sarif']);
  const log = JSON.parse(ran.out);
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  expect(log.runs[0].results).toMatchObject([
    { baselineState: 'new', locations: [{ physicalLocation: { region: { startLine: 3 } } }] },
  ]);
});

test('calls within calls do not repeat what is in them without end', () => {
  const depth = 400;
  const long = 'x'.repeat(100_000);
  const nested = `${'BatchNormLayer('.repeat(depth)}f('${long}')${')'.repeat(depth)}`;
  const { results } = logOf({ 'a.py': `from lasagne.layers import BatchNormLayer\nnet = ${nested}\n` });
  expect(results).toHaveLength(depth);
  expect(JSON.stringify(results).length).toBeLessThan(3_000_000);
});
