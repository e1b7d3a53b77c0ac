import { exactTraining, lasagneWeights } from '../python/weights.ts';
import type { ExitCode, Invocation } from './invocation.ts';
import { writeOrPrint } from './output.ts';

interface WeightsInvocation extends Invocation {
  /** The layer for exact training is asked for, not the module for weights. */
  readonly isExact: boolean;
  readonly output: string | undefined;
}

/** Prints or writes a Python module that goes with converted code. */
export const weights = (invocation: WeightsInvocation): ExitCode =>
  writeOrPrint((invocation.isExact ? exactTraining : lasagneWeights).text, invocation);
