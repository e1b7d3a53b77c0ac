import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manifest } from '../../client/src/manifest/manifest.ts';
import { settingsSection, settingsTable } from '../../server/src/settings-table.ts';

const { keys, texts } = manifest();
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const used = [...JSON.stringify(keys).matchAll(/"%([^%"]+)%"/g)].flatMap(([, key]) => key ?? []);

/** Used by the package alone, where npm has texts of its own. */
const packaged = ['displayName', 'description'];

test('package.json is what the tables say', () => {
  expect(json('package.json')).toMatchObject(keys);
});

test('the texts are what the tables say', () => {
  expect(json('package.nls.json')).toEqual(texts.en);
  expect(json('package.nls.zh-cn.json')).toEqual(texts.zh);
});

test('every text is used, and every text that is used exists', () => {
  expect([...new Set([...used, ...packaged])].sort()).toEqual(Object.keys(texts.en).sort());
});

test('every text is translated', () => {
  expect(Object.keys(texts.zh)).toEqual(Object.keys(texts.en));
  for (const [key, text] of Object.entries(texts.zh)) expect(text, key).toMatch(/\p{Script=Han}/u);
});

test('every setting is declared', () => {
  const declared = Object.keys(
    Object(Reflect.get(Object(Reflect.get(Object(keys['contributes']), 'configuration')), 'properties')),
  );
  expect(declared).toEqual(settingsTable.map(({ key }) => `${settingsSection}.${key}`));
});
