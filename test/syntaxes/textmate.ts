import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

const { resolve } = createRequire(import.meta.url);

const files = new Map([
  ['source.python', resolve('tm-grammars/grammars/python.json')],
  ['lasagne.batch-norm.injection', 'syntaxes/lasagne-batch-norm.tmLanguage.json'],
]);

/** Python's grammar, alone or with ours injected into it as VS Code does. */
export async function pythonGrammar(injections: readonly string[]): Promise<IGrammar> {
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      const path = files.get(scope);
      return path === undefined ? null : textmate.parseRawGrammar(readFileSync(path, 'utf8'), path);
    },
    getInjections: (scope) => (scope === 'source.python' ? [...injections] : []),
  });
  const grammar = await registry.loadGrammar('source.python');
  if (grammar === null) throw new Error('no grammar for Python');
  return grammar;
}

await oniguruma.loadWASM(new Uint8Array(readFileSync(resolve('vscode-oniguruma/release/onig.wasm'))).buffer);

/** The scopes of every character, line by line. */
export function scopesOf(grammar: IGrammar, text: string): string[][] {
  let state = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.flatMap(({ startIndex, endIndex, scopes }) =>
      Array.from({ length: Math.min(endIndex, line.length) - startIndex }, () => scopes.join(' ')),
    );
  });
}
