import { cataloguedNames } from '../lasagne/catalogue.ts';
import { isForeign } from '../lasagne/libraries.ts';
import { bindModule } from '../names/bind.ts';
import type { Binding } from '../names/scope.ts';
import type { Module } from '../syntax/ast.ts';
import type { Skimmed } from '../syntax/skim.ts';

/**
 * Tells which definitions of a module can bear on what is found in it. What a name stands for is never sought inside
 * a function or a class from outside of it, so a definition matters only by the words in it: names of Lasagne's,
 * names that the module may have for them, and what changes names behind Python's back.
 * @param statements the module without its definitions
 */
export function worthReading(statements: Module): (definition: Skimmed) => boolean {
  const { scope } = bindModule(statements);
  // What a star import brings could be any of the words.
  if (scope.stars.length > 0) return () => true;
  const sought = new Set(declaredGlobal(statements.text));
  for (const [name, bindings] of scope.bindings) if (bindings.some(mayMatter)) sought.add(name);
  return (definition) => isAlwaysWorth(definition) || holdsAny(definition.words, sought);
}

/** Whether a definition matters in every module; asked of the same one after each keystroke. */
function isAlwaysWorth(definition: Skimmed): boolean {
  const known = worth.get(definition);
  if (known !== undefined) return known;
  const { words, assignsAttribute } = definition;
  const is = assignsAttribute || holdsAny(words, always) || holdsAny(words, cataloguedNames);
  worth.set(definition, is);
  return is;
}

const worth = new WeakMap<Skimmed, boolean>();

function holdsAny(words: ReadonlySet<string>, sought: Iterable<string>): boolean {
  for (const word of sought) if (words.has(word)) return true;
  return false;
}

/** Lasagne itself, what looks names up or changes them, and the names that are going to be written. */
const always =
  `lasagne import global eval exec globals locals vars setattr __dict__ keras tensorflow BatchNormalization
  Activation`.split(/\s+/);

function declaredGlobal(text: string): readonly string[] {
  return [...text.matchAll(/\bglobal[ \t]+([\w, \t]+)/g)].flatMap(([, names = '']) => names.split(/[, \t]+/));
}

/** Whether a name may stand for something of Lasagne's, or for a layer or value that a call rests on. */
function mayMatter({ meaning }: Binding): boolean {
  switch (meaning.kind) {
    case 'import':
      return !isForeign(meaning.module);
    case 'from':
      return meaning.level > 0 || !isForeign(meaning.module);
    case 'value':
      return !constants.has(meaning.expression.kind);
    case 'function':
    case 'class':
    case 'parameter':
    case 'other':
      return false;
  }
}

const constants: ReadonlySet<string> = new Set(['number', 'string', 'boolean', 'none']);
