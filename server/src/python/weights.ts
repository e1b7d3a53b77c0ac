import exact from '../../../weights/exact_training.py';
import graph from '../../../weights/graph.py';
import head from '../../../weights/head.py';
import layer from '../../../weights/layer.py';
import matching from '../../../weights/matching.py';
import network from '../../../weights/network.py';
import reading from '../../../weights/reading.py';
import { exactModule } from '../keras/modules.ts';

/** A Python module of its own: the name it is to be saved under, and its text. */
export interface PythonModule {
  readonly file: string;
  readonly text: string;
}

/** Carries the trained weights of a Lasagne network over to Keras. NumPy only. */
export const lasagneWeights: PythonModule = {
  file: 'lasagne_weights.py',
  text: joined([head, reading, layer, network, matching, graph]),
};

/** The Keras layer that keeps its running statistics as Lasagne does. Keras 3 only. */
export const exactTraining: PythonModule = { file: `${exactModule}.py`, text: exact };

/** What reads a checkpoint and converts the arrays of one layer, for other scripts to build upon. */
export const weightsCore = joined([head, reading, layer]);

/** Python puts two empty lines between the things of a module. */
function joined(parts: readonly string[]): string {
  return `${parts.map((part) => part.trimEnd()).join('\n\n\n')}\n`;
}
