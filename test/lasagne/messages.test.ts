import { describe, expect, test } from 'vitest';
import { initializers } from '../../server/src/lasagne/initializers.ts';
import { guide } from '../../server/src/lasagne/layers/guide.ts';
import { type Localized, languages } from '../../server/src/verdict/localized.ts';
import { mentions } from '../../server/src/verdict/mentions.ts';
import { notes } from '../../server/src/verdict/notes.ts';
import { problems } from '../../server/src/verdict/problems.ts';
import { refusals } from '../../server/src/verdict/refusals.ts';

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

const tables = { notes, refusals, mentions, problems };
const codes = Object.values(tables).flatMap((table) => Object.keys(table));

describe.each(Object.entries(tables))('%s', (_, table) => {
  test.each(Object.entries(table))('%s says the same in every language', (code, row) => {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const text of [row.message, row.help]) {
      for (const language of languages) {
        expect(text[language].trim()).not.toBe('');
        expect(placeholders(text[language])).toEqual(placeholders(text.en));
      }
      expect(isChinese(text)).toBe(true);
    }
  });
});

test('a code stands in one table only', () => {
  expect(codes.length).toBe(new Set(codes).size);
});

test('the guides to layers and initializers are told in every language', () => {
  for (const text of [...guide.map((row) => row.trap), ...[...initializers.values()].map((row) => row.doc)]) {
    expect(text.en).toMatch(/\.$/);
    expect(isChinese(text)).toBe(true);
  }
});

/** Chinese characters, and no English sentence in their place. A template may hold values only. */
function isChinese(text: Localized): boolean {
  const words = text.zh.replace(/\{\w+\}/g, '').trim();
  return /[\u4e00-\u9fff]/.test(words) || !/[a-zA-Z]/.test(words);
}
