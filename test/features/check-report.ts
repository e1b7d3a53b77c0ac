import { expect, test } from 'vitest';
import { fileReport, report } from '../../server/src/features/bulk/report.ts';
import { defaultOptions } from '../../server/src/keras/options.ts';
import { guideOf } from '../../server/src/lasagne/layers/guide.ts';
import { joinCells } from '../../server/src/source/notebook/program.ts';
import type { Language } from '../../server/src/verdict/localized.ts';
import { engine, fileOf } from '../support/engine.ts';

const traps = ['Conv2DLayer', 'DenseLayer'].map((name) => guideOf(`lasagne.layers.${name}`)?.trap);

/**
 * Checks that a report says some things in their order, and no trap twice.
 * @param files the cells of each; of a script there is one
 */
export const checkReport = (
  language: Language,
  files: Readonly<Record<string, readonly string[]>>,
  ...said: readonly string[]
): void =>
  test(`report in ${language}: ${JSON.stringify(files)}`, () => {
    const reports = Object.entries(files).map(([name, sources]) => {
      const { text, cells } = joinCells(sources);
      const analysis = engine.analyze(
        { ...fileOf(text), cells: name.endsWith('.ipynb') ? cells : [] },
        defaultOptions,
      );
      return fileReport({ name, uri: `file:///w/${name}`, analysis }, language);
    });
    const written = report(reports, [], language);
    const places = said.map((part) => written.indexOf(part));
    expect(
      places.filter((at) => at < 0),
      written,
    ).toEqual([]);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const beginnings = traps.map((trap) => trap?.[language].slice(0, 10) ?? '');
    expect(Math.max(...beginnings.map((one) => written.split(one).length - 1))).toBeLessThanOrEqual(1);
  });
