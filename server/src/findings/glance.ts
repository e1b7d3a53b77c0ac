import type { Finding, Found, Glimpse, NamedValue, SourceFile } from '../analysis.ts';
import { bindModule } from '../names/bind.ts';
import type { BoundModule } from '../names/scope.ts';
import { detached } from '../source/detached.ts';
import type { Span } from '../source/span.ts';
import { recent } from '../syntax/memory.ts';
import type { PythonParser } from '../syntax/parser.ts';
import { seenIn } from './collect.ts';
import { footingIn } from './footing.ts';
import { foundIn, type Judging } from './found.ts';
import { type Settled, seenAt, settle } from './settled.ts';
import { valuesNamed } from './values.ts';
import { worthReading } from './worth-reading.ts';

/**
 * What an analysis finds in the next version of a text, in less time: definitions whose findings are known from an
 * earlier version are neither read nor judged again. The resolver knows nothing of what is in them, but of the one at
 * `offset`.
 */
export type Glance = (
  file: SourceFile,
  judging: Judging,
  offset: number | undefined,
) => Found & Pick<Glimpse, 'resolver' | 'covers'>;

/** @param remembers how many characters of definitions are kept in mind */
export function createGlance(parser: PythonParser, remembers: number): Glance {
  const memory = recent<Settled>(remembers);

  /** @param unsettled the sources of definitions that have to be read */
  const look = (
    unsettled: ReadonlySet<string>,
    ...[file, judging, offset]: Parameters<Glance>
  ): ReturnType<Glance> => {
    const used: Used[] = [];
    const isSettled = (source: string, start: number): boolean => {
      const settled = unsettled.has(source) ? undefined : memory.get(source);
      if (settled === undefined || isAt(offset, start, source)) return false;
      used.push({ source, settled, start });
      return true;
    };
    const { module, definitions } = parser.read(file.text, { cells: file.cells, worthReading, isSettled });
    const bound = bindModule(module);
    const { context, world } = judging(bound);
    const { resolver } = context;
    const fresh = seenIn(context);
    const footingOf = footingIn(file, context, fresh);
    const changed = used.filter(({ settled, start }) => footingOf(settled.names, start) !== settled.footing);
    if (changed.length > 0)
      return look(new Set([...unsettled, ...changed.map(({ source }) => source)]), file, judging, offset);

    for (const definition of definitions) {
      const settled = settle(definition, resolver, fresh, footingOf);
      if (settled !== undefined) memory.set(definition.source, detached(settled));
    }
    const known = used.flatMap(({ settled, start }) =>
      seenAt(settled, start, module.lines.position(start).line),
    );
    const values = new Map<string, readonly NamedValue[]>();
    for (const { sighting, values: own } of known)
      if (sighting.kind === 'finding') values.set(keyOf(sighting.what), own);
    const seen = [...fresh, ...known].sort((a, b) => a.start - b.start);
    const valuesOf = (finding: Finding): readonly NamedValue[] =>
      values.get(keyOf(finding)) ?? valuesNamed(finding, resolver);
    return {
      ...foundIn(seen, bound, world, valuesOf),
      resolver: { ...resolver, bound: withReads(bound, used) },
      covers: (place) => !used.some(({ source, start }) => isAt(place, start, source)),
    };
  };

  return (...asked) => look(new Set(), ...asked);
}

/** A definition that was not read, and where it stands now. */
interface Used {
  readonly source: string;
  readonly settled: Settled;
  readonly start: number;
}

/** The names that settled definitions read are read, if nobody knows where. */
const withReads = (bound: BoundModule, used: readonly Used[]): BoundModule => ({
  ...bound,
  get reads() {
    const names = used.flatMap(({ settled }) => settled.reads);
    return new Map([...names.map((name) => [name, []] as const), ...bound.reads]);
  },
});

const isAt = (offset: number | undefined, start: number, source: string): boolean =>
  offset !== undefined && offset >= start && offset <= start + source.length;

const keyOf = ({ start, end, symbol }: Span & { readonly symbol: string }): string =>
  `${start} ${end} ${symbol}`;
