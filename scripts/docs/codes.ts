import type { Engine } from '../../server/src/engine.ts';
import type { Table } from '../../server/src/verdict/links.ts';
import type { Language } from '../../server/src/verdict/localized.ts';
import { type Code, effectOf, helpOf, messageOf, rowOf } from '../../server/src/verdict/verdict.ts';
import { code as inCode, page, prose, python, shown } from './markdown.ts';
import { type Executed, execute, prelude } from './sample.ts';
import { samples } from './samples.ts';
import { codesOfTable, problemCodes, type SaidOfCode } from './tables.ts';
import { textsIn } from './texts.ts';

/** One table of codes: each with its message, what to do, and an executed example. */
export function codePage(table: Table, language: Language, engine: Engine): string {
  const text = textsIn(language);
  const head = [`# ${text(table)}`, text(`${table}-about`)];
  if (table === 'problems') {
    return page(...head, ...problemCodes.map((code) => templateSection(code, language)));
  }
  const sections = codesOfTable[table].map((code) => section(code, language, engine));
  return page(...head, `${text('prelude')}\n\n${python(prelude)}`, ...sections);
}

function section(code: SaidOfCode, language: Language, engine: Engine): string {
  const sample = samples[code];
  if (sample === undefined) return templateSection(code, language);
  const text = textsIn(language);
  const executed = execute(sample, code, engine);
  const { said } = executed;
  const asks = isNote(said) && effectOf(said) === 'confirm' ? ` *(${text('asks')})*` : '';
  const options = Object.entries(sample.options ?? {}).map(([name, value]) => inCode(`--${name} ${value}`));
  return [
    `## ${code}`,
    ...(options.length === 0 ? [] : [`${text('with-options')} ${options.join(', ')}`]),
    python(sample.source),
    `${prose(messageOf(said, language))}${asks}`,
    `**${text('help')}:** ${prose(helpOf(said, language))}`,
    ...becoming(executed, language),
  ].join('\n\n');
}

function becoming({ results }: Executed, language: Language): string[] {
  const text = textsIn(language);
  return results.flatMap(({ assumption, source }) => {
    const under = assumption === undefined ? '' : ` (${prose(messageOf(assumption, language))})`;
    return [`${text('becomes')}${under}`, python(source)];
  });
}

/** A code whose case no piece of code alone can show. */
function templateSection(code: Code, language: Language): string {
  const { message, help } = rowOf(code);
  return [
    `## ${code}`,
    prose(shown(message[language])),
    `**${textsIn(language)('help')}:** ${prose(shown(help[language]))}`,
  ].join('\n\n');
}

const isNote = (said: Executed['said']): said is Extract<Executed['said'], Parameters<typeof effectOf>[0]> =>
  codesOfTable.notes.some((code) => code === said.code);
