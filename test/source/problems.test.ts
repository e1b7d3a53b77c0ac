import { expect, test } from 'vitest';
import { languages } from '../../server/src/verdict/localized.ts';
import { problems } from '../../server/src/verdict/problems.ts';

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

test('every problem is told in every language, with the same values', () => {
  for (const { message, help } of Object.values(problems)) {
    for (const language of languages) {
      expect(message[language]).not.toBe('');
      expect(help[language]).not.toBe('');
      expect(placeholders(message[language] + help[language]).filter(unique)).toEqual(
        placeholders(message.en + help.en).filter(unique),
      );
    }
  }
});

const unique = (value: string, i: number, all: readonly string[]): boolean => all.indexOf(value) === i;
