import { type Analysis, alone, type Glimpse, type SourceFile, type Surroundings } from './analysis.ts';
import { type Choice, editsOf, type Rewrite, removableNames, rewriteOf } from './conversion.ts';
import { seenIn } from './findings/collect.ts';
import { foundIn, type Judging } from './findings/found.ts';
import { createGlance } from './findings/glance.ts';
import { valuesNamed } from './findings/values.ts';
import { worthReading } from './findings/worth-reading.ts';
import type { ConversionOptions } from './keras/options.ts';
import { isLasagne, libraryNames } from './lasagne/libraries.ts';
import { canonical } from './lasagne/modules.ts';
import type { LasagneLayer } from './lasagne/parameter.ts';
import { bindModule } from './names/bind.ts';
import type { ModuleExports, ModuleReference } from './names/exports.ts';
import { interfaceOf } from './names/interface.ts';
import { createResolver } from './names/resolve.ts';
import type { BoundModule } from './names/scope.ts';
import { createWorld, type World } from './names/world.ts';
import type { Edit } from './source/edits.ts';
import { createParser, type GrammarBytes } from './syntax/parser.ts';
import type { Reading } from './syntax/reading.ts';
import type { Defaults } from './translate/arguments.ts';
import { readDefaults } from './translate/defaults.ts';

export type { Choice } from './conversion.ts';

/** The one entry point of every surface: command line, editor, notebook. */
export interface Engine {
  /** Synchronous and pure. Never throws for any text: a broken file is a result. */
  readonly analyze: (file: SourceFile, options: ConversionOptions, surroundings?: Surroundings) => Analysis;
  /**
   * What an analysis finds: in the next version of a text in a fraction of the time, where much is remembered.
   * @param offset a place that is asked about as well
   */
  readonly glance: (
    file: SourceFile,
    options: ConversionOptions,
    surroundings?: Surroundings,
    offset?: number,
  ) => Glimpse;
  /** What other modules see when they import this one. @param path where it is, as messages show it */
  readonly exportsOf: (
    file: SourceFile,
    path: string,
    surroundings: Surroundings,
  ) => { exports: ModuleExports; needs: readonly ModuleReference[] };
  /** The edits that convert the chosen findings, imports included: sorted and disjoint. */
  readonly edits: (analysis: Analysis, chosen: readonly Choice[]) => readonly Edit[];
  /** The same for a single finding, and the text that takes its place; undefined where it has none. */
  readonly rewrite: (analysis: Analysis, choice: Choice) => Rewrite | undefined;
  /** Whether the parser reads all of a text but what stands in an earlier one: what is written must not read worse than what was there. */
  readonly isWhole: (text: string, earlier?: string) => boolean;
  /** Names that a full conversion may stop importing from Lasagne: only these matter for {@link Surroundings.importedElsewhere}. */
  readonly removableNames: (analysis: Analysis) => readonly string[];
}

/**
 * @param grammar the bytes of the parser's runtime and of its Python grammar
 * @param means.remembers how many characters of what was read are kept in mind, so that next versions of a text cost little
 * @param means.readsAll reads what cannot matter as well: nothing but the time it takes may differ
 */
export async function createEngine(
  grammar: GrammarBytes,
  { remembers = 0, readsAll = false }: { readonly remembers?: number; readonly readsAll?: boolean } = {},
): Promise<Engine> {
  const parser = await createParser(grammar, remembers);
  // Reading all of them takes longer than all else at the start, and most files call one layer or none.
  const defaults = new Map<string, Defaults>();
  const defaultsOf = (layer: LasagneLayer): Defaults => {
    const known = defaults.get(layer.symbol) ?? readDefaults(layer, parser);
    defaults.set(layer.symbol, known);
    return known;
  };

  // Hosts ask again of the same file, once with what other modules export: it is parsed once.
  const known = new WeakMap<SourceFile, BoundModule>();
  const boundOf = (file: SourceFile): BoundModule => {
    const bound =
      known.get(file) ??
      bindModule(parser.parse(file.text, readsAll ? { cells: file.cells } : readingOf(file)));
    known.set(file, bound);
    return bound;
  };

  const worldOf = (file: SourceFile, surroundings: Surroundings): World =>
    createWorld({
      module: file.module,
      isPackage: file.isPackage,
      isLibrary: isLasagne,
      libraryNames,
      canonical,
      exports: surroundings.exports,
    });
  const judgingOf =
    (file: SourceFile, options: ConversionOptions, surroundings: Surroundings): Judging =>
    (bound) => {
      const world = worldOf(file, surroundings);
      const resolver = createResolver(bound, world);
      return { context: { resolver, options, importsLasagne: importsLasagne(bound), defaultsOf }, world };
    };
  const glance = createGlance(parser, remembers);

  const analyze: Engine['analyze'] = (file, options, surroundings = alone) => {
    const bound = boundOf(file);
    const { context, world } = judgingOf(file, options, surroundings)(bound);
    const { resolver } = context;
    const found = foundIn(seenIn(context), bound, world, (finding) => valuesNamed(finding, resolver));
    return { file, options, surroundings, resolver, ...found, isWhole: true };
  };

  return {
    analyze,
    glance: (file, options, surroundings = alone, offset) => {
      if (readingOf(file).worthReading === undefined)
        return { ...analyze(file, options, surroundings), covers: () => true };
      const judging = judgingOf(file, options, surroundings);
      return { file, options, surroundings, ...glance(file, judging, offset) };
    },
    exportsOf: (file, path, surroundings) => {
      const world = worldOf(file, surroundings);
      const exports = interfaceOf(createResolver(boundOf(file), world), world, path);
      return { exports, needs: world.needs() };
    },
    edits: editsOf,
    rewrite: rewriteOf,
    isWhole: parser.isWhole,
    removableNames,
  };
}

/** In Lasagne's own files every class may be what is looked for. */
const readingOf = ({ cells, module = '' }: SourceFile): Reading =>
  isLasagne(module) ? { cells } : { cells, worthReading };

const importsLasagne = ({ imports }: BoundModule): boolean =>
  imports.some(({ statement }) =>
    statement.kind === 'import'
      ? statement.names.some(({ name }) => isLasagne(name))
      : isLasagne(statement.module),
  );
