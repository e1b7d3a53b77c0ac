import { describe, expect, test } from 'vitest';
import type { ConversionOptions } from '../../server/src/keras/options.ts';
import { analysisOf } from '../support/fixture.ts';
import { infer, type Layer, type Nested, tensor, train } from './keras.ts';
import { fileOfVector, layerOf, type Vector, vectors } from './vectors.ts';

/** Configurations that no Keras layer, or no argument of one, can express. */
const refusals: Readonly<Record<string, readonly string[]>> = {
  'r2-inv_std-negative': ['inv-std-negative'],
  'r2-axes-all-arrays': ['axes-keeps-none'],
  'r2-callable': ['initializer-function'],
  'r2-expression': ['theano-expression'],
  'r1-auto': ['axes-keeps-none'],
  'r3-axes-0-keep-(1,2)': ['axes-keeps-several'],
  'r3-axes-all': ['axes-keeps-none'],
  'r3-axes-2-batch-kept': ['axes-keeps-batch'],
  'r4-axes-(0,2)-keep-(1,3)': ['axes-keeps-several'],
  'r4-axes-(0,3)-keep-(1,2)': ['axes-keeps-several'],
  'r4-axes-0-per-activation': ['axes-keeps-several'],
  'r4-axes-all': ['axes-keeps-none'],
  'r4-axes-(2,3)-batch-kept': ['axes-keeps-batch'],
  'r5-axes-(0,3)-keep-(1,2,4)': ['axes-keeps-several'],
};

/** What has to be asked first. */
const questions: Readonly<Record<string, readonly string[]>> = {
  'r2-axes-1-batch-kept': ['batch-axis-kept'],
  'r2-shape-tuple': ['incoming-shape'],
};

function verdictOf(vector: Vector, statistics: ConversionOptions['initial-statistics']) {
  const analysis = analysisOf(fileOfVector(vector), { options: { 'initial-statistics': statistics } });
  const verdict = analysis.findings[0]?.verdict;
  if (verdict === undefined || verdict.outcome === 'reference') throw new Error(`${vector.id}: nothing found`);
  return verdict;
}

function layerFor(vector: Vector, statistics: ConversionOptions['initial-statistics']) {
  const verdict = verdictOf(vector, statistics);
  if (verdict.outcome === 'refused') throw new Error(`${vector.id}: ${verdict.refusals[0].code}`);
  return layerOf(vector, verdict.readings[0].layers[0].keywords);
}

function expectClose(actual: readonly number[], expected: Nested, tolerance = 1e-12): void {
  const { data } = tensor(expected);
  expect(actual.length).toBe(data.length);
  const worst = Math.max(...data.map((value, i) => Math.abs((actual[i] ?? Number.NaN) - value) / Math.max(1, Math.abs(value))));
  expect(worst).toBeLessThan(tolerance);
}

function trainedOn(layer: Layer, batches: readonly Nested[]) {
  const steps: { readonly output: number[]; readonly after: Layer }[] = [];
  for (const batch of batches) steps.push(train(steps.at(-1)?.after ?? layer, tensor(batch)));
  return steps;
}

const converted = vectors.filter(({ id }) => refusals[id] === undefined);

test.each(vectors.map((vector) => [vector.id, vector] as const))('%s is converted, asked about or refused', (id, vector) => {
  const verdict = verdictOf(vector, 'exact');
  const codes = verdict.outcome === 'refused' ? verdict.refusals : verdict.notes.filter(({ code }) => code !== 'array-copied');
  // What is said first decides; in a call that cannot be converted at all more may follow.
  expect(codes.slice(0, 1).map(({ code }) => code)).toEqual(refusals[id] ?? questions[id] ?? []);
});

describe.each(converted.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
  test('with exact initial statistics the Keras layer computes what Lasagne computed', () => {
    const layer = layerFor(vector, 'exact');
    const x = tensor(vector.x_eval);
    expectClose(infer(layer, x), vector.out_deterministic_before);
    const steps = trainedOn(layer, vector.x_train);
    expectClose(steps[0]?.output ?? [], vector.out_train_batch1);
    for (const [i, { mean }] of vector.running.entries()) expectClose(steps[i]?.after.mean ?? [], mean);
    // Where the real Keras was run, its variance shows that the equations here are Keras's.
    for (const [i, measured] of (vector.keras.running ?? []).entries()) {
      expectClose(steps[i]?.after.variance ?? [], measured.moving_variance);
    }
    const trained = steps.at(-1)?.after ?? layer;
    const variance = tensor(vector.running.at(-1)?.inv_std ?? []).data.map((value) => 1 / value ** 2 - layer.epsilon);
    expectClose(infer({ ...trained, variance }, x), vector.out_deterministic_after);
  });

  test('with idiomatic ones the untrained output is smaller by sqrt(1 + epsilon) at most', () => {
    const exact = layerFor(vector, 'exact');
    const idiomatic = layerFor(vector, 'idiomatic');
    const x = tensor(vector.x_eval);
    const factor = vector.source.includes('inv_std') || vector.id === 'r2-positional-all' ? 1 : Math.sqrt(1 + exact.epsilon);
    const withoutBeta = infer({ ...idiomatic, beta: undefined }, x);
    expectClose(withoutBeta.map((value) => value * factor), infer({ ...exact, beta: undefined }, x));
    expectClose(train(idiomatic, x).output, train(exact, x).output);
  });
});
