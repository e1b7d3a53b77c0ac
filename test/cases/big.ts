import { expect, test } from 'vitest';
import { analysisOf, convert, fileTextOf } from '../support/fixture.ts';
import { expectLaws } from '../support/laws.ts';

/** Inputs that are large or deep are answered as well; what is whole in them is converted. */
function checkBig(title: string, text: string, converted: number): void {
  test(title, () => {
    const conversion = convert(fileTextOf(text), {}, ['automatic', 'confirm']);
    expect(conversion.findings.length).toBe(converted);
    expectLaws(conversion);
  });
}

const call = 'net = BatchNormLayer(net)\n';
const many = (count: number, text: string): string => Array.from({ length: count }, () => text).join('');

checkBig('100,000 parentheses', `${call}x = ${'('.repeat(100_000)}1${')'.repeat(100_000)}\n${call}`, 2);
checkBig('100,000 parentheses that are not closed', `${call}x = ${'('.repeat(100_000)}1\n`, 1);
checkBig('100,000 lists', `${call}x = ${'['.repeat(100_000)}\n`, 1);
checkBig('a sum of 5,000 terms', `${call}x = ${many(5000, 'a + ')}a\n${call}`, 2);
checkBig('5,000 attributes', `${call}x = a${many(5000, '.b')}\n${call}`, 2);
checkBig('5,000 calls in a row', `${call}x = a${many(5000, '(1)')}\n${call}`, 2);
checkBig('400 nested calls', `x = ${many(400, 'BatchNormLayer(')}net${')'.repeat(400)}\n`, 400);
checkBig('5,000 elif', `${call}if a: pass\n${many(5000, 'elif a: pass\n')}${call}`, 2);
checkBig(
  '200 nested blocks',
  `${call}${Array.from({ length: 90 }, (_, i) => `${'  '.repeat(i)}if a:\n`).join('')}${'  '.repeat(90)}${call}`,
  2,
);
checkBig('a chain of 3,000 assignments', `${many(3000, 'net = DenseLayer(net)\n')}${call}`, 1);
checkBig('2,000 conversions', many(2000, call), 2000);
checkBig('an empty file with the name', 'BatchNormLayer\n', 0);
checkBig('100,000 lines of comments', `${call}${many(100_000, '# net = old(net)\n')}${call}`, 2);
checkBig(
  '200,000 comments among statements',
  `${call}def f():\n    a\n${many(200_000, '    a  # b\n')}${call}`,
  2,
);
checkBig('NUL bytes', `${call}x = "\0"\n${call}`, 2);
checkBig('form feeds', `${call}\f\n${call}`, 2);
checkBig('a lone carriage return as line end', 'x = 1\ry = 2\r', 0);
checkBig('a string of a million characters', `${call}x = '${'a'.repeat(1_000_000)}'\n${call}`, 2);

// What is nested too deeply is not read: nothing around it is converted, and its import stays
checkBig(
  '100,000 nested calls of the layer',
  `${call}x = ${'BatchNormLayer('.repeat(100_000)}net${')'.repeat(100_000)}\n`,
  1,
);
test('an import stays that is used where the nesting is too deep', () => {
  const deep = `x = ${'('.repeat(2000)}BatchNormLayer(net)${')'.repeat(2000)}\n`;
  const { result } = convert(`from lasagne.layers import BatchNormLayer\n${call}${deep}`);
  expect(result).toMatch(/^from lasagne\.layers import BatchNormLayer\n/);
});

/** Inputs that cost more than they are worth are given up, whatever the machine, and the next one is read as ever. */
function checkGivenUp(title: string, text: string): void {
  test(`${title}: given up`, () => {
    expect(analysisOf(fileTextOf(text)).limit).toBe('too-complex');
    expect(convert(fileTextOf(call)).findings.length).toBe(1);
  });
}
const soup = (length: number): string => {
  const signs = '()[]{}\'"\\\n :,=a';
  let state = 1;
  return many(length, ' ').replaceAll(' ', () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return signs.charAt((state >>> 16) % signs.length);
  });
};
checkGivenUp('20,000 continuations', `x = 1${many(20_000, '\\\n')}`);
checkGivenUp(
  'a string of 3 MB that never ends',
  `x = """${many(100_000, 'a line of text, with (brackets\n')}`,
);
checkGivenUp('300,000 brackets and quotes', soup(300_000));
checkGivenUp('a list of 4 million elements', `x = [${many(4_000_000, '1, ')}]`);
