import fc from 'fast-check';
import { test } from 'vitest';
import { optionTable } from '../../server/src/keras/options.ts';
import { convert } from '../support/fixture.ts';
import { expectEditLaws, expectLaws, expectNoNewDamage } from '../support/laws.ts';
import { program } from './calls.ts';

const options = fc.record({
  keras: fc.constantFrom(...optionTable.keras.values),
  'data-format': fc.constantFrom(...optionTable['data-format'].values),
  'import-style': fc.constantFrom(...optionTable['import-style'].values),
  'initial-statistics': fc.constantFrom(...optionTable['initial-statistics'].values),
});

test('calls with arguments of all kinds: whatever is converted keeps the laws', () => {
  fc.assert(
    fc.property(program, options, fc.nat(2), (text, chosen, reading) => {
      const given = { options: chosen };
      expectLaws(convert(text, given), given);
      const all = convert(text, given, ['automatic', 'confirm'], reading);
      expectEditLaws(all);
      expectNoNewDamage(all);
    }),
    { numRuns: 6000 },
  );
});
