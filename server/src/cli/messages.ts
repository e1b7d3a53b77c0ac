import type { Looked, Sought } from '../project/sought.ts';
import type { FileOutcome } from './outcome.ts';
import type { SharedRun } from './run.ts';
import type { Task } from './task.ts';

/** What a thread is told. */
export type Order = LookOrder | WorkOrder;

/** To look at a group of files. */
export interface LookOrder {
  readonly kind: 'look';
  readonly group: number;
  readonly paths: readonly string[];
  readonly sought: Sought;
}

/** To take the next file of a run until there is none, and then to end. */
export interface WorkOrder {
  readonly kind: 'work';
  readonly task: Task;
  readonly run: SharedRun;
  /** The number of the next file that nobody has taken; behind it the one that each thread is at. */
  readonly taken: Int32Array;
  readonly thread: number;
}

/** What a thread says. */
export type Reply = LookedAt | Done;

export interface LookedAt {
  readonly kind: 'looked';
  readonly group: number;
  readonly looked: readonly Looked[];
}

export interface Done {
  readonly kind: 'done';
  readonly index: number;
  readonly outcome: FileOutcome;
}
