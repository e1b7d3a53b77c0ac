import { optionTable } from '../../server/src/keras/options.ts';
import type { Language } from '../../server/src/verdict/localized.ts';
import { code, page, table } from './markdown.ts';
import { textsIn } from './texts.ts';

/** The page of options. */
export function optionsPage(language: Language): string {
  const text = textsIn(language);
  return page(
    `# ${text('options')}`,
    text('options-about'),
    optionsTable(language),
    '```toml\n[tool.lasagne-to-keras]\nkeras = "tensorflow.keras"\nexclude = ["old/", "*_test.py"]\n```',
  );
}

export function optionsTable(language: Language): string {
  const text = textsIn(language);
  const rows = Object.entries(optionTable).map(([name, { values, default: first, doc }]) => [
    code(name),
    [first, ...values.filter((value) => value !== first)].map(code).join(', '),
    doc[language],
  ]);
  return table(
    [text('option'), text('values'), text('meaning')],
    [...rows, [code('exclude'), text('patterns'), text('exclude')]],
  );
}
