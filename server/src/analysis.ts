import type { ConversionOptions } from './keras/options.ts';
import type { ModuleExports, ModuleReference } from './names/exports.ts';
import type { LocalKind, Site } from './names/resolution.ts';
import type { Resolver } from './names/resolve.ts';
import type { Span } from './source/span.ts';
import type { Limit } from './syntax/ast.ts';
import type { Reading } from './translate/translation.ts';
import type { Mention, Note, Refusal } from './verdict/verdict.ts';

/** What a host hands over: the program text and what only a file's surroundings tell. */
export interface SourceFile {
  /** Of a notebook: its cells in order as one program, magics masked at equal length. */
  readonly text: string;
  /** The dotted name under which the project imports this file, where it has one: `models.resnet`. */
  readonly module: string | undefined;
  /** An `__init__.py`: its imports are its interface. */
  readonly isPackage: boolean;
  /** The stretches of a notebook's cells in `text`; empty for scripts. No edit crosses a border. */
  readonly cells: readonly Span[];
}

/** What the rest of the project says of this file. */
export interface Surroundings {
  /** What other modules export, by {@link ModuleReference} key; null where the project has no such module. */
  readonly exports: ReadonlyMap<string, ModuleExports | null>;
  /** Names that other modules of the project import from this file. */
  readonly importedElsewhere: ReadonlySet<string>;
}

export const alone: Surroundings = { exports: new Map(), importedElsewhere: new Set() };

/** Everything that can be said of one file. */
export interface Analysis extends Look {
  /** Only what knows all of a file can be converted. */
  readonly isWhole: true;
}

/** All that is found in a file, and what else can be said of some places in it. */
export interface Glimpse extends Look {
  /** Whether the resolver knows what is at a place. */
  readonly covers: (offset: number) => boolean;
}

/** What an analysis and a glimpse have in common. Positions are UTF-16 offsets into `file.text`. */
export interface Look extends Found {
  readonly file: SourceFile;
  readonly options: ConversionOptions;
  readonly surroundings: Surroundings;
  /** The module's scopes and what its names stand for. */
  readonly resolver: Resolver;
}

/** What is found in a file. */
export interface Found {
  /** In source order, suppressed ones left out. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  /** Calls of such a name that are somebody else's. */
  readonly others: readonly OtherCall[];
  /** Told once per file, before anything is applied. */
  readonly notes: readonly Note[];
  /** The other Lasagne layers of the file, for the checklist. */
  readonly remaining: readonly RemainingLayer[];
  /** Modules whose exports would settle an open question: load them and analyze again. */
  readonly needs: readonly ModuleReference[];
  /** Suppression comments that suppress nothing. */
  readonly unusedSuppressions: readonly Span[];
  /** Why parts of the file, or all of it, were left out. */
  readonly limit: Limit | undefined;
  /** The constants and layers that the arguments of a call name, and where they get their values. */
  readonly valuesOf: (finding: Finding) => readonly NamedValue[];
}

/** A constant or a layer that an argument of a call names, and where it gets its value. */
export interface NamedValue {
  readonly name: string;
  readonly site: Site;
}

/** A call or a mention of Lasagne's batch normalization. The span is the whole call's. */
export interface Finding extends Span {
  /** Where an editor underlines: the name that is called or mentioned. */
  readonly name: Span;
  /** The qualified Lasagne name, `lasagne.layers.BatchNormLayer`. */
  readonly symbol: string;
  /** The imports and aliases the name is reached through, nearest first. */
  readonly through: readonly Site[];
  readonly verdict: Verdict;
}

export type Verdict =
  | {
      readonly outcome: 'automatic' | 'confirm';
      readonly readings: readonly [Reading, ...Reading[]];
      readonly notes: readonly Note[];
    }
  | {
      readonly outcome: 'refused';
      readonly refusals: readonly [Refusal, ...Refusal[]];
      readonly notes: readonly Note[];
    }
  | { readonly outcome: 'reference'; readonly mention: Mention };

export interface OtherCall extends Span {
  /** As it is called: `BatchNormLayer`. */
  readonly callee: string;
  readonly owner: Owner;
}

/** Whose a called name is: a library's, or defined at a place in the project, or an attribute of some object. */
export type Owner =
  | { readonly kind: 'library'; readonly name: string }
  | { readonly kind: 'project'; readonly what: LocalKind; readonly site: Site }
  | { readonly kind: 'object' }
  /** Nothing in a file that has nothing to do with Lasagne. */
  | { readonly kind: 'nowhere' };

/** A use of another Lasagne layer, which the owner has to move by hand. */
export interface RemainingLayer extends Span {
  /** `lasagne.layers.Conv2DLayer`. */
  readonly symbol: string;
}
