import type { Engine } from '../../server/src/engine.ts';
import { defaultOptions } from '../../server/src/keras/options.ts';
import { apply } from '../../server/src/source/edits.ts';
import { optionsTable } from './options.ts';

/** The README with its table of options and its converted example as they are today. */
export function completeReadme(readme: string, engine: Engine): string {
  const before = between(readme, 'before').replace(/^\s*```python\n|```\s*$/g, '');
  const withExample = replaced(readme, 'after', `\`\`\`python\n${converted(before, engine)}\`\`\``);
  return replaced(withExample, 'options', optionsTable('en'));
}

function converted(text: string, engine: Engine): string {
  const file = { text, module: undefined, isPackage: false, cells: [] };
  const analysis = engine.analyze(file, defaultOptions);
  const left = analysis.findings.filter(({ verdict }) => verdict.outcome !== 'automatic');
  if (left.length > 0) throw new Error("the README's example has to be converted as it is");
  return apply(
    text,
    engine.edits(
      analysis,
      analysis.findings.map((finding) => ({ finding, reading: 0 })),
    ),
  );
}

const marks = (name: string): readonly [string, string] => [`<!-- ${name} -->`, `<!-- /${name} -->`];

function between(text: string, name: string): string {
  const [open, close] = marks(name);
  const start = text.indexOf(open);
  const end = text.indexOf(close);
  if (start === -1 || end < start) throw new Error(`the README has no ${open}`);
  return text.slice(start + open.length, end);
}

function replaced(text: string, name: string, content: string): string {
  const [open, close] = marks(name);
  return text.replace(`${open}${between(text, name)}${close}`, () => `${open}\n${content}\n${close}`);
}
