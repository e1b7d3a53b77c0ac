import { type Analysis, alone, type Finding, type SourceFile, type Surroundings } from './analysis.ts';
import { type Choice, editsOf, type Rewrite, removableNames, rewriteOf } from './conversion.ts';
import { collect } from './findings/collect.ts';
import { fileNotes } from './findings/file-notes.ts';
import { readSuppressions } from './findings/suppressions.ts';
import { worthReading } from './findings/worth-reading.ts';
import type { ConversionOptions } from './keras/options.ts';
import { isLasagne, libraryNames } from './lasagne/libraries.ts';
import { canonical } from './lasagne/modules.ts';
import type { LasagneLayer } from './lasagne/parameter.ts';
import { bindModule } from './names/bind.ts';
import type { ModuleExports, ModuleReference } from './names/exports.ts';
import { interfaceOf } from './names/interface.ts';
import { createResolver, type Resolver } from './names/resolve.ts';
import type { BoundModule } from './names/scope.ts';
import { createWorld, type World } from './names/world.ts';
import type { Edit } from './source/edits.ts';
import { createParser, type GrammarBytes } from './syntax/parser.ts';
import type { Reading } from './syntax/reading.ts';
import type { Defaults } from './translate/arguments.ts';
import { readDefaults } from './translate/defaults.ts';
import { effectOf } from './verdict/verdict.ts';

export type { Choice } from './conversion.ts';

/** The one entry point of every surface: command line, editor, notebook. */
export interface Engine {
  /** Synchronous and pure. Never throws for any text: a broken file is a result. */
  readonly analyze: (file: SourceFile, options: ConversionOptions, surroundings?: Surroundings) => Analysis;
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

  const read = (file: SourceFile, surroundings: Surroundings): { resolver: Resolver; world: World } => {
    const bound = boundOf(file);
    const world = createWorld({
      module: file.module,
      isPackage: file.isPackage,
      isLibrary: isLasagne,
      libraryNames,
      canonical,
      exports: surroundings.exports,
    });
    return { resolver: createResolver(bound, world), world };
  };

  return {
    analyze: (file, options, surroundings = alone) => {
      const { resolver, world } = read(file, surroundings);
      const { module, imports } = resolver.bound;
      const importsLasagne = imports.some(({ statement }) =>
        statement.kind === 'import'
          ? statement.names.some(({ name }) => isLasagne(name))
          : isLasagne(statement.module),
      );
      const collected = collect({ resolver, options, importsLasagne, defaultsOf });
      const suppressions = readSuppressions(module);
      const isSilent = (finding: Finding): boolean => suppressions.suppresses(finding, codesOf(finding));
      const suppressed = collected.findings.filter(isSilent);
      return {
        file,
        options,
        resolver,
        surroundings,
        findings: collected.findings.filter((finding) => !suppressed.includes(finding)),
        suppressed,
        others: collected.others,
        notes: fileNotes(module, collected),
        remaining: collected.remaining,
        needs: world.needs(),
        unusedSuppressions: suppressions.unused(),
        limit: module.limit,
      };
    },
    exportsOf: (file, path, surroundings) => {
      const { resolver, world } = read(file, surroundings);
      const exports = interfaceOf(resolver, world, path);
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

/** The codes a finding bears, for suppression comments: `ready` or those of its notes and refusals. */
export function codesOf({ verdict }: Finding): readonly string[] {
  switch (verdict.outcome) {
    case 'automatic':
      return ['ready'];
    case 'confirm':
      return verdict.notes.filter((one) => effectOf(one) === 'confirm').map(({ code }) => code);
    case 'refused':
      return verdict.refusals.map(({ code }) => code);
    case 'reference':
      return [verdict.mention.code];
  }
}
