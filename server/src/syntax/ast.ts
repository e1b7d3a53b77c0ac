import type { LineIndex } from '../source/lines.ts';
import type { Span } from '../source/span.ts';

/** A whole source text as plain values. Offsets are UTF-16, from the beginning of `text`. */
export interface Module {
  readonly text: string;
  readonly lines: LineIndex;
  readonly body: readonly Statement[];
  readonly comments: readonly Span[];
  /** Places the parser could not read. What overlaps one of them is never edited. */
  readonly damage: readonly Span[];
  /** The stretches that were read on their own and hold damage: beyond them it reaches nothing. */
  readonly damaged: readonly Span[];
  /** Why not everything in the text is here. */
  readonly limit: Limit | undefined;
  /** Which Python the text can be: syntax of only one of the two versions decides, else 'either'. */
  readonly python: PythonVersion;
  /** `from __future__ import …`, by name. */
  readonly future: ReadonlySet<string>;
}

/** What is nested too deeply to be followed was left out; what would keep the parser busy for too long was left unread. */
export type Limit = 'nested-too-deeply' | 'too-complex';

export type PythonVersion = '2' | '3' | 'either';

// Expressions

export type Expression =
  | Name
  | Attribute
  | Call
  | Subscript
  | Literal
  | Sequence
  | Unary
  | Binary
  | Conditional
  | Parenthesized
  | Lambda
  | Comprehension
  | Walrus
  | Other;

export interface Name extends Span {
  readonly kind: 'name';
  readonly id: string;
}

export interface Attribute extends Span {
  readonly kind: 'attribute';
  readonly object: Expression;
  readonly attribute: string;
}

export interface Call extends Span {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly arguments: readonly Argument[];
  /** Offset of the opening parenthesis. */
  readonly open: number;
  /** Offset of the closing parenthesis. */
  readonly close: number;
  /** Something in the call could not be read: it must not be edited. */
  readonly damaged: boolean;
}

export interface Argument extends Span {
  readonly star: '' | '*' | '**';
  readonly keyword: string | undefined;
  readonly value: Expression;
}

export interface Subscript extends Span {
  readonly kind: 'subscript';
  readonly object: Expression;
  readonly index: readonly Expression[];
}

export type Literal =
  | (Span & { readonly kind: 'number'; readonly text: string })
  /** `value` is undefined where it is not a constant text: f-strings, bytes with escapes. */
  | (Span & {
      readonly kind: 'string';
      readonly value: string | undefined;
      readonly parts: readonly Expression[];
    })
  | (Span & { readonly kind: 'none' })
  | (Span & { readonly kind: 'boolean'; readonly value: boolean });

export interface Sequence extends Span {
  readonly kind: 'tuple' | 'list' | 'set';
  readonly elements: readonly Expression[];
}

export interface Unary extends Span {
  readonly kind: 'unary';
  readonly operator: string;
  readonly operand: Expression;
}

export interface Binary extends Span {
  readonly kind: 'binary';
  readonly operator: string;
  readonly left: Expression;
  readonly right: Expression;
}

export interface Conditional extends Span {
  readonly kind: 'conditional';
  readonly body: Expression;
  readonly test: Expression;
  readonly otherwise: Expression;
}

export interface Parenthesized extends Span {
  readonly kind: 'parenthesized';
  readonly inner: Expression;
}

export interface Lambda extends Span {
  readonly kind: 'lambda';
  readonly parameters: readonly Parameter[];
  readonly body: Expression;
}

export interface Comprehension extends Span {
  readonly kind: 'comprehension';
  readonly type: 'list' | 'set' | 'dictionary' | 'generator';
  readonly elements: readonly Expression[];
  readonly clauses: readonly ComprehensionClause[];
}

export type ComprehensionClause =
  | { readonly kind: 'for'; readonly target: Expression; readonly iterable: Expression }
  | { readonly kind: 'if'; readonly test: Expression };

export interface Walrus extends Span {
  readonly kind: 'walrus';
  readonly target: Name;
  readonly value: Expression;
}

/** Anything else that holds expressions: dictionaries, slices, `await`, starred values, … `type` is the grammar's word. */
export interface Other extends Span {
  readonly kind: 'other';
  readonly type: string;
  readonly parts: readonly Expression[];
}

export interface Parameter {
  readonly name: string;
  readonly span: Span;
  readonly default: Expression | undefined;
  readonly annotation: Expression | undefined;
}

// Statements

export type Statement =
  | Assignment
  | Import
  | ImportFrom
  | FunctionDefinition
  | ClassDefinition
  | If
  | Loop
  | Try
  | With
  | Match
  | Declaration
  | Deletion
  | Simple
  | Damaged;

export interface Assignment extends Span {
  readonly kind: 'assignment';
  /** `a = b = value` has two targets. Empty annotations (`a: int`) have no value. */
  readonly targets: readonly Expression[];
  /** `=`, or an augmented operator such as `+=`. */
  readonly operator: string;
  readonly value: Expression | undefined;
  readonly annotation: Expression | undefined;
}

export interface ImportedName extends Span {
  readonly name: string;
  readonly alias: string | undefined;
}

export interface Import extends Span {
  readonly kind: 'import';
  /** `name` is dotted. */
  readonly names: readonly ImportedName[];
}

export interface ImportFrom extends Span {
  readonly kind: 'import-from';
  readonly module: string;
  /** Number of leading dots. */
  readonly level: number;
  readonly names: readonly ImportedName[];
  readonly star: boolean;
}

export interface FunctionDefinition extends Span {
  readonly kind: 'function';
  readonly name: string;
  readonly nameSpan: Span;
  readonly decorators: readonly Expression[];
  readonly parameters: readonly Parameter[];
  readonly returns: Expression | undefined;
  readonly body: readonly Statement[];
}

export interface ClassDefinition extends Span {
  readonly kind: 'class';
  readonly name: string;
  readonly nameSpan: Span;
  readonly decorators: readonly Expression[];
  readonly bases: readonly Argument[];
  readonly body: readonly Statement[];
}

export interface If extends Span {
  readonly kind: 'if';
  /** `if`, `elif`s, and `else` (without a test). */
  readonly branches: readonly {
    readonly test: Expression | undefined;
    readonly body: readonly Statement[];
  }[];
}

export interface Loop extends Span {
  readonly kind: 'loop';
  /** Of a `for`; a `while` has none. */
  readonly target: Expression | undefined;
  /** What a `for` runs over, or the condition of a `while`. */
  readonly over: Expression | undefined;
  readonly body: readonly Statement[];
  readonly otherwise: readonly Statement[];
}

export interface Try extends Span {
  readonly kind: 'try';
  readonly body: readonly Statement[];
  readonly handlers: readonly {
    readonly types: readonly Expression[];
    readonly name: Name | undefined;
    readonly body: readonly Statement[];
  }[];
  readonly otherwise: readonly Statement[];
  readonly finally: readonly Statement[];
}

export interface With extends Span {
  readonly kind: 'with';
  readonly items: readonly { readonly value: Expression; readonly target: Expression | undefined }[];
  readonly body: readonly Statement[];
}

export interface Match extends Span {
  readonly kind: 'match';
  readonly subject: readonly Expression[];
  /** `parts` are what the pattern reads, its classes, and the guard. */
  readonly cases: readonly {
    readonly binds: readonly Name[];
    readonly parts: readonly Expression[];
    readonly body: readonly Statement[];
  }[];
}

export interface Declaration extends Span {
  readonly kind: 'global' | 'nonlocal';
  readonly names: readonly string[];
}

export interface Deletion extends Span {
  readonly kind: 'delete';
  readonly targets: readonly Expression[];
}

/** `return`, `raise`, `assert`, `print`, `exec`, a bare expression, … `type` is the grammar's word. */
export interface Simple extends Span {
  readonly kind: 'simple';
  readonly type: string;
  readonly values: readonly Expression[];
}

/** A stretch the parser could not read; what is whole in it is kept. */
export interface Damaged extends Span {
  readonly kind: 'damaged';
  readonly body: readonly Statement[];
}
