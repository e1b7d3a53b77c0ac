import { withoutProse } from './lines.ts';

/** What can be told of a stretch of source without reading it. */
export interface Skimmed {
  readonly words: ReadonlySet<string>;
  /** `config.alpha = 0.1`, but not `self.alpha = 0.1`. */
  readonly assignsAttribute: boolean;
  /** Whether it may hold syntax of one version of Python only. It errs on the side of yes. */
  readonly mayBe: { readonly python2: boolean; readonly python3: boolean };
}

export function skim(source: string): Skimmed {
  const words = new Set<string>();
  for (const [word] of source.matchAll(/[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/g)) words.add(word);
  return {
    words,
    assignsAttribute: /(?<![\w.])(?!self\b|cls\b)\w+(?:\.\w+)+[ \t]*=(?!=)/.test(source),
    mayBe: { python2: holds(source, ofPython2), python3: holds(source, ofPython3) },
  };
}

const holds = (source: string, syntax: RegExp): boolean =>
  syntax.test(source) && syntax.test(withoutProse(source));

const anyOf = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'), 'm');

const ofPython2 = anyOf(
  /\bprint\b(?!\()/,
  /\bexec\b/,
  /\bexcept\b(?:[^:(),]|\((?:[^()]|\([^()]*\))*\))*,/,
  /\braise\b.*,/,
  /`/,
  /\d[lL]\b/,
  /\b0\d/,
  /\b[uU][rR]["']/,
  // A tuple among the parameters.
  /\b(?:def\s+\w+\s*\(|lambda\b)[^:]*\(/,
);

const ofPython3 = anyOf(
  /\b(?:async|await|nonlocal|match)\b/,
  /->|:=/,
  /\braise\b.*\bfrom\b/,
  /\b[a-zA-Z]{0,2}[fFtT][a-zA-Z]?["']/,
  /[\w)\]][ \t]*@[ \t]*[\w([]/,
  // `print` with keywords.
  /\b(?:end|file|sep|flush)\s*=/,
  // Annotations, and parameters after a lone star.
  /^[ \t]*[\w.[\]]+[ \t]*:[ \t]*[^\s#:]/,
  /\b(?:def\b|lambda\b)[^)]*?[,(\s]\*\s*,/,
  /\bdef\b[^()]*\([^)]*:/,
);
