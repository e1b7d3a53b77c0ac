import { countBefore } from '../source/ordered.ts';
import type { Span } from '../source/span.ts';
import type { Call, Expression, Import, ImportFrom, Module, Statement } from '../syntax/ast.ts';

/** A scope of Python's: the module, a function or lambda, a class body, or a comprehension. */
export interface Scope {
  readonly kind: 'module' | 'function' | 'class' | 'comprehension';
  readonly parent: Scope | undefined;
  /** Where in the parent scope the definition stands. */
  readonly home: { readonly block: Block; readonly at: number } | undefined;
  /** By name, in source order. */
  readonly bindings: Map<string, Binding[]>;
  /** Names declared `global` or `nonlocal`. */
  readonly declared: Map<string, 'global' | 'nonlocal'>;
  readonly stars: StarImport[];
}

/** Statements that run one after another. A nested block may run or not, once or often, as its kind tells. */
export interface Block extends Span {
  readonly parent: Block | undefined;
  readonly kind: 'always' | 'branch' | 'loop' | 'try' | 'handler';
  /** The statement it belongs to: two branches of one `if` exclude each other. */
  readonly statement: Statement | undefined;
  /** Of a loop: a round may end early. */
  readonly continues?: boolean;
}

/** One place that gives a name a meaning. */
export interface Binding {
  readonly name: string;
  /** The binding is in effect from this offset on. */
  readonly at: number;
  readonly scope: Scope;
  readonly block: Block;
  readonly site: Span;
  readonly meaning: Meaning;
  /** Assigned from another scope (`global`): it may be in effect at any time. */
  readonly anytime: boolean;
}

export type Meaning =
  | { readonly kind: 'import'; readonly module: string }
  | { readonly kind: 'from'; readonly module: string; readonly level: number; readonly name: string }
  | { readonly kind: 'value'; readonly expression: Expression }
  | { readonly kind: 'function' | 'class' | 'parameter' }
  /** A loop variable, one of several unpacked values, `with … as`, an augmented assignment, `del`, … */
  | { readonly kind: 'other' };

export interface StarImport {
  readonly module: string;
  readonly level: number;
  readonly at: number;
  readonly block: Block;
  readonly site: Span;
}

/** A name or a dotted name that is read, with everything around it that decides what it means. */
export interface Use {
  readonly expression: Expression;
  readonly scope: Scope;
  readonly block: Block;
  readonly statement: Statement;
  /** What the expression is part of; undefined at the top of its statement. */
  readonly context: Context | undefined;
  /** Set where the expression is what is called. */
  readonly call: Call | undefined;
}

/** The expressions around an expression, nearest first. */
export interface Context {
  readonly expression: Expression;
  readonly parent: Context | undefined;
}

/** A module with its scopes, and every name and dotted name that is read in it, in source order. */
export interface BoundModule {
  readonly module: Module;
  readonly scope: Scope;
  /** The block of the module's own statements. */
  readonly block: Block;
  readonly uses: readonly Use[];
  readonly imports: readonly ImportStatement[];
  /** The uses that are called, by the offset at which their call begins. */
  readonly calls: ReadonlyMap<number, Use & { readonly call: Call }>;
  /** Names that an import, a definition or an assignment of another name binds in some scope: only these, and what star imports bring, can stand for a symbol. */
  readonly symbolic: ReadonlySet<string>;
  /** The uses by the name they begin with. */
  readonly reads: ReadonlyMap<string, readonly Use[]>;
}

/** An import with the block it stands in. */
export interface ImportStatement {
  readonly statement: Import | ImportFrom;
  readonly scope: Scope;
  readonly block: Block;
}

/** The uses whose expression begins in a span. */
export function usesIn(bound: BoundModule, span: Span): readonly Use[] {
  return bound.uses.slice(usesBefore(bound, span.start), usesBefore(bound, span.end));
}

/** The last use whose expression begins before an offset. */
export const useBefore = (bound: BoundModule, offset: number): Use | undefined =>
  bound.uses[usesBefore(bound, offset) - 1];

const usesBefore = ({ uses }: BoundModule, offset: number): number =>
  countBefore(uses, offset, ({ expression }) => expression.start);
