import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a display language known to VS Code. Microsoft's language packs are not on npm, so this one translates
 * nothing: VS Code's own words stay English, while every extension is asked for the language.
 * @param userData the folder of VS Code's `--user-data-dir`
 */
export function addLanguage(userData: string, locale: string): void {
  mkdirSync(userData, { recursive: true });
  const translations = join(userData, `${locale}.i18n.json`);
  writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: `empty-${locale}`,
    extensions: [{ extensionIdentifier: { id: `lasagne-to-keras.empty-${locale}` }, version: '1.0.0' }],
    translations: { vscode: translations },
    label: locale,
  };
  writeFileSync(join(userData, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}
