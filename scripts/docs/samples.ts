import type { Sample } from './sample.ts';
import { argumentSamples } from './samples/arguments.ts';
import { initializerSamples } from './samples/initializers.ts';
import { placeSamples } from './samples/places.ts';
import { wrappingSamples } from './samples/wrapping.ts';
import type { SaidOfCode } from './tables.ts';

/** The smallest piece of code of which each thing is said. Executed when the documents are made, and by a test. */
export const samples: Readonly<Partial<Record<SaidOfCode, Sample>>> = {
  ...argumentSamples,
  ...initializerSamples,
  ...wrappingSamples,
  ...placeSamples,
};
