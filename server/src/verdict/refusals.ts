import { argumentRefusals } from './refusals/arguments.ts';
import { axesRefusals } from './refusals/axes.ts';
import { initializerRefusals } from './refusals/initializers.ts';
import { wrappingRefusals } from './refusals/wrapping.ts';

/** Why a call is not rewritten, and what to do next. */
export const refusals = {
  ...argumentRefusals,
  ...axesRefusals,
  ...initializerRefusals,
  ...wrappingRefusals,
};
