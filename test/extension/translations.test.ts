import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textsIn } from '../support/files.ts';

const sources = textsIn('client/src', '.ts');
const said = sources.flatMap((source) =>
  [...source.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].flatMap(([, text]) => text ?? []),
);
const translations: Record<string, string> = JSON.parse(readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8'));
const holes = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).sort();

test('everything the extension says is translated, and nothing else', () => {
  expect(Object.keys(translations).sort()).toEqual([...new Set(said)].sort());
});

test('the source has no text that the pattern above would miss', () => {
  const calls = sources.flatMap((source) => [...source.matchAll(/l10n\.t\(/g)]);
  expect(calls).toHaveLength(said.length);
});

test.each(Object.entries(translations))('%s', (english, chinese) => {
  expect(chinese).toMatch(/\p{Script=Han}/u);
  expect(holes(chinese)).toEqual(holes(english));
});
