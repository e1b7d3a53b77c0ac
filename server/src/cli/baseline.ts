import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { findNodeAtLocation, getNodeValue, type ParseError, parseTree } from 'jsonc-parser';
import { LineIndex, type Position } from '../source/lines.ts';
import type { Problem } from '../verdict/verdict.ts';
import { problemOf } from './file-problems.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { withSlashes } from './node-files.ts';
import type { InspectedFile } from './run.ts';

/** One kind of finding in one file, as a baseline records it. */
export interface Entry {
  /** From the folder of the baseline, so that a run may start anywhere. */
  readonly path: string;
  readonly symbol: string;
  readonly outcome: string;
  readonly code: string;
  readonly fingerprint: string;
  readonly count: number;
}

/** How many findings of each kind are known. */
export type Known = (path: string, fingerprint: string) => number;

export type Baseline =
  | { readonly kind: 'baseline'; readonly known: Known }
  | { readonly kind: 'unreadable'; readonly problem: Problem }
  | Fault;

/** Where a file is no baseline: it is no JSON there, or JSON that is no entry, or none of it was meant as one. */
export interface Fault {
  readonly kind: 'invalid';
  readonly what: 'json' | 'entry' | 'whole';
  readonly position: Position;
}

/** Reads a baseline that {@link baselineText} wrote. */
export function readBaseline(file: string): Baseline {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return { kind: 'unreadable', problem: problemOf(error, file) };
  }
  const read = entriesIn(text);
  if (read.kind === 'invalid') return read;
  const counts = new Map(
    read.entries.map(({ path, fingerprint, count }) => [keyOf(path, fingerprint), count]),
  );
  return { kind: 'baseline', known: (path, fingerprint) => counts.get(keyOf(path, fingerprint)) ?? 0 };
}

/** A file without the findings that are known. Of several alike the first are. */
export function withoutKnown(file: InspectedFile, baseline: string, known: Known): InspectedFile {
  const path = pathFrom(baseline, file.candidate.absolute);
  const { findings } = file.analysis;
  const fingerprints = fingerprintsOf(file, findings);
  const fresh = findings.filter((_, i) => {
    const { hash, occurrence } = fingerprints[i] ?? { hash: '', occurrence: 0 };
    return occurrence > known(path, hash);
  });
  return { ...file, analysis: { ...file.analysis, findings: fresh } };
}

/** What a baseline records of one file. */
export function entriesOf(file: InspectedFile, baseline: string): readonly Entry[] {
  const path = pathFrom(baseline, file.candidate.absolute);
  const { findings } = file.analysis;
  const entries = new Map<string, Entry>();
  for (const [i, { hash, code }] of fingerprintsOf(file, findings).entries()) {
    const finding = findings[i];
    if (finding === undefined) continue;
    const { symbol, verdict } = finding;
    const count = (entries.get(hash)?.count ?? 0) + 1;
    entries.set(hash, { path, symbol, outcome: verdict.outcome, code, fingerprint: hash, count });
  }
  return [...entries.values()];
}

/** The file: one entry a line, in an order that does not depend on the run, so that its changes can be read. */
export function baselineText(entries: readonly Entry[]): string {
  const lines = entries
    .toSorted((a, b) => (keyOf(a.path, a.fingerprint) < keyOf(b.path, b.fingerprint) ? -1 : 1))
    .map((entry) => JSON.stringify(entry));
  return `{\n"version": 1,\n"findings": [\n${lines.join(',\n')}\n]\n}\n`;
}

type KnownEntry = Pick<Entry, 'path' | 'fingerprint' | 'count'>;

/** Merging two branches may leave marks in a baseline: whoever has to mend it is told where. */
function entriesIn(
  text: string,
): Fault | { readonly kind: 'entries'; readonly entries: readonly KnownEntry[] } {
  const fault = (what: Fault['what'], offset: number): Fault => ({
    kind: 'invalid',
    what,
    position: new LineIndex(text).position(offset),
  });
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const [error] = errors;
  if (root === undefined || error !== undefined) return fault('json', error?.offset ?? 0);
  const findings = findNodeAtLocation(root, ['findings']);
  const version: unknown = findNodeAtLocation(root, ['version'])?.value;
  if (version !== 1 || findings?.type !== 'array') return fault('whole', root.offset);
  const entries: KnownEntry[] = [];
  for (const node of findings.children ?? []) {
    const value: unknown = getNodeValue(node);
    if (!isEntry(value)) return fault('entry', node.offset);
    entries.push(value);
  }
  return { kind: 'entries', entries };
}

function isEntry(value: unknown): value is KnownEntry {
  const { path, fingerprint, count }: Record<string, unknown> = Object(value);
  return typeof path === 'string' && typeof fingerprint === 'string' && typeof count === 'number';
}

const pathFrom = (baseline: string, absolute: string): string =>
  withSlashes(relative(dirname(resolve(baseline)), absolute));

const keyOf = (path: string, fingerprint: string): string => `${path}\0${fingerprint}`;
