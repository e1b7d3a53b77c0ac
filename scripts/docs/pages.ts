import { createEngine } from '../../server/src/engine.ts';
import type { GrammarBytes } from '../../server/src/syntax/parser.ts';
import { type Language, languages } from '../../server/src/verdict/localized.ts';
import { codePage } from './codes.ts';
import { guidePage } from './guide.ts';
import { optionsPage } from './options.ts';
import { parametersPage } from './parameters.ts';
import { completeReadme } from './readme.ts';
import { tables } from './tables.ts';

/** Folders that hold nothing but generated pages. */
export const generatedFolders: readonly string[] = languages.map((language) => `${folderOf(language)}/codes`);

/** Every generated page, and the README with its generated parts: the path from the root, and the text. */
export async function generatePages(
  grammar: GrammarBytes,
  readme: string,
): Promise<ReadonlyMap<string, string>> {
  const engine = await createEngine(grammar);
  const pages = languages.flatMap((language): [name: string, text: string][] => {
    const folder = folderOf(language);
    return [
      [`${folder}/parameters.md`, parametersPage(language, engine)],
      [`${folder}/options.md`, optionsPage(language)],
      [`${folder}/guide.md`, guidePage(language)],
      ...tables.map((table): [string, string] => [
        `${folder}/codes/${table}.md`,
        codePage(table, language, engine),
      ]),
    ];
  });
  return new Map([['README.md', completeReadme(readme, engine)], ...pages]);
}

function folderOf(language: Language): string {
  return language === 'en' ? 'docs' : `docs/${language}`;
}
