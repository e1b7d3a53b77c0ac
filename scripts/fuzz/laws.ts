import assert from 'node:assert/strict';
import type { Analysis } from '../../server/src/analysis.ts';
import type { Engine } from '../../server/src/engine.ts';
import { defaultOptions } from '../../server/src/keras/options.ts';
import { apply, disjoint, type Edit, sorted } from '../../server/src/source/edits.ts';
import { openNotebook } from '../../server/src/source/notebook/notebook.ts';
import { type Opened, open } from '../../server/src/source/open.ts';
import { contains } from '../../server/src/source/span.ts';
import { misplaced } from '../../test/support/misplaced.ts';
import type { Input } from './inputs.ts';

/** What became of an input. */
export type Became = 'unreadable' | 'nothing to convert' | 'converted' | 'held back' | 'not encodable';

/** Takes an input all the way from bytes to bytes; throws where a law does not hold. */
export function follow(engine: Engine, input: Input): Became {
  const { path, bytes } = input;
  const opened = open(path, bytes);
  if (opened.kind === 'unreadable') return 'unreadable';
  const analysis = analyze(engine, opened);
  assert.deepEqual(spliced(opened, []), Buffer.from(bytes), 'nothing to change, nothing changed');
  for (const finding of analysis.findings) {
    opened.position(finding.start);
    const rewrite = engine.rewrite(analysis, { finding, reading: 0 });
    rewrite?.replacement();
    rewrite?.edits();
  }
  const outcomes = [['automatic'], ['automatic', 'confirm']].map((chosen) =>
    convert(engine, { ...input, opened, analysis }, chosen),
  );
  return outcomes.at(-1) ?? 'nothing to convert';
}

interface Read extends Input {
  readonly opened: Opened;
  readonly analysis: Analysis;
}

function convert(
  engine: Engine,
  { path, bytes, isSound, opened, analysis }: Read,
  chosen: readonly string[],
): Became {
  const findings = analysis.findings.filter(({ verdict }) => chosen.includes(verdict.outcome));
  const edits = engine.edits(
    analysis,
    findings.map((finding) => ({ finding, reading: 0 })),
  );
  if (edits.length === 0) return 'nothing to convert';
  assert.deepEqual(edits, sorted(edits), 'edits are sorted');
  assert(disjoint(edits), 'edits are disjoint');
  assert.deepEqual(misplaced({ edits, analysis, findings }), [], 'edits lie in calls and imports');
  const { cells } = opened;
  const isInside = edits.every((edit) => cells.some((cell) => contains(cell, edit)));
  assert(cells.length === 0 || isInside, 'edits stay in their cell');
  const written = spliced(opened, edits);
  if (written === undefined) return 'not encodable';
  const again = open(path, written);
  assert(again.kind === 'opened', 'what was written can be read');
  if (cells.length > 0)
    assert.deepEqual(sourcesOf(written), sourcesAfter(opened, bytes, edits), 'cells are as meant');
  // In a cell that is no Python, what is inserted may become a part of a magic or of a string without an end.
  if (cells.length === 0 || isSound)
    assert.equal(again.text, apply(opened.text, edits), 'what was written is what was meant');
  if (cells.length > 0)
    assert.deepEqual(withoutSources(written), withoutSources(bytes), 'the rest of a notebook stays');
  else if (isUtf8(opened, bytes))
    assert.deepEqual(written, encoded(again.text, bytes), 'every byte outside the edits stays');
  // What an analysis has no use for it leaves unread, damage and all.
  if (analysis.resolver.bound.module.damage.length > 0 || !engine.isWhole(opened.text)) return 'converted';
  const after = analyze(engine, again);
  const { damage } = after.resolver.bound.module;
  // The parser makes do with much that is no Python, as long as it stands first; the command line writes none of it.
  if (damage.length > 0 && !isSound) return 'held back';
  assert.deepEqual(damage, [], 'no new syntax error');
  const left = after.findings.filter(({ verdict }) => verdict.outcome === 'automatic');
  if (!chosen.includes('confirm')) assert.deepEqual(left, [], 'a second run finds nothing automatic');
  return 'converted';
}

const analyze = (engine: Engine, { text, cells }: Opened): Analysis =>
  engine.analyze({ text, module: undefined, isPackage: false, cells }, defaultOptions);

function spliced(opened: Opened, edits: Parameters<Opened['splice']>[0]): Buffer | undefined {
  const written = opened.splice(edits);
  return written.kind === 'bytes' ? Buffer.from(written.bytes) : undefined;
}

const mark = [0xef, 0xbb, 0xbf];
const hasMark = (bytes: Uint8Array): boolean => mark.every((byte, i) => bytes[i] === byte);

/** A text as UTF-8, with a mark where another file has one. */
const encoded = (text: string, like: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(hasMark(like) ? mark : []), Buffer.from(text)]);

const isUtf8 = ({ text }: Opened, bytes: Uint8Array): boolean => encoded(text, bytes).equals(bytes);

/** The Python cells of a notebook as they stand in it, magics and all. */
function sourcesOf(bytes: Uint8Array): readonly string[] {
  const notebook = openNotebook(new TextDecoder().decode(bytes));
  return notebook.kind === 'notebook' ? notebook.sources.map(({ source }) => source) : [];
}

const sourcesAfter = ({ cells }: Opened, bytes: Uint8Array, edits: readonly Edit[]): readonly string[] =>
  sourcesOf(bytes).map((source, i) => {
    const cell = cells[i] ?? { start: 0, end: 0 };
    const own = edits.filter((edit) => contains(cell, edit));
    return apply(
      source,
      own.map((edit) => ({ ...edit, start: edit.start - cell.start, end: edit.end - cell.start })),
    );
  });

/** A notebook without the sources of its cells, as plain values. */
const withoutSources = (bytes: Uint8Array): unknown =>
  JSON.parse(new TextDecoder().decode(bytes), (key: string, value: unknown) =>
    key === 'source' || key === 'input' ? null : value,
  );
