import exact from '../../../weights/exact_training.py';
import graph from '../../../weights/graph.py';
import head from '../../../weights/head.py';
import layer from '../../../weights/layer.py';
import matching from '../../../weights/matching.py';
import network from '../../../weights/network.py';
import reading from '../../../weights/reading.py';
import title from '../../../weights/title.py';
import { exactModule } from '../keras/modules.ts';

/** A Python module of its own: the name it is to be saved under, and its text. */
export interface PythonModule {
  readonly file: string;
  readonly text: string;
}

/** Carries the trained weights of a Lasagne network over to Keras. NumPy only. */
export const lasagneWeights: PythonModule = {
  file: 'lasagne_weights.py',
  text: `${title}${joined([head, reading, layer, network, matching, graph])}`,
};

/** The Keras layer that keeps its running statistics as Lasagne does. Keras 3 only. */
export const exactTraining: PythonModule = { file: `${exactModule}.py`, text: exact };

/** The parts that read a checkpoint and convert the arrays of single layers, for other scripts to build upon. */
export const weightsCore: readonly string[] = [head, reading, layer];

/** The parts of a module, with two empty lines between them as Python has it. */
export function joined(parts: readonly string[]): string {
  return `${parts.map((part) => part.trimEnd()).join('\n\n\n')}\n`;
}
