import { settingsSection, settingsTable } from '../../../server/src/settings-table.ts';
import type { Language } from '../../../server/src/verdict/localized.ts';
import { commandCategory, commandTable, type MenuId, menuIds } from './commands.ts';
import { createNames, type Name } from './names.ts';
import { settingOf } from './settings.ts';
import { walkthrough } from './walkthrough.ts';

/** The extension's part of package.json, and the texts it refers to as `%key%`, per language. */
export interface Manifest {
  readonly keys: Readonly<Record<string, unknown>>;
  readonly texts: { readonly [L in Language]: Readonly<Record<string, string>> };
}

/** Made from the tables of settings, commands and walkthrough steps: nothing of it is written by hand. */
export function manifest(): Manifest {
  const { named, texts } = createNames();
  named('displayName', { en: 'Lasagne to Keras: batch normalization', zh: 'Lasagne 转 Keras：批归一化' });
  named('description', {
    en: "Converts Lasagne's batch normalization (BatchNormLayer, batch_norm) to Keras's BatchNormalization.",
    zh: '把 Lasagne 的批归一化（BatchNormLayer、batch_norm）转换为 Keras 的 BatchNormalization。',
  });
  const commands = Object.entries(commandTable);
  const short = (id: string): string => id.slice(id.indexOf('.') + 1);
  const contributes = {
    commands: commands.map(([command, { title, icon }]) => ({
      command,
      title: named(`command.${short(command)}`, title),
      category: named('category', commandCategory),
      ...(icon === undefined ? {} : { icon }),
    })),
    menus: {
      commandPalette: commands
        .filter(([, { inPalette }]) => !inPalette)
        .map(([command]) => ({ command, when: 'false' })),
      ...Object.fromEntries(menuIds.map((id) => [id, entriesOf(id)])),
    },
    configuration: {
      title: named('category', commandCategory),
      properties: Object.fromEntries(
        settingsTable.map((row, order) => [`${settingsSection}.${row.key}`, settingOf(row, order, named)]),
      ),
    },
    codeActions: [
      {
        languages: ['python'],
        actions: [
          {
            kind: 'source.fixAll.lasagneToKeras',
            title: named('fixAll.title', { en: 'Convert all that is ready', zh: '转换所有可直接转换的调用' }),
            description: named('fixAll.description', {
              en: 'Converts every batch normalization of the file that is ready. Those that need an answer stay.',
              zh: '转换文件中所有可直接转换的批归一化；需要您确认的保持不变。',
            }),
          },
        ],
      },
    ],
    grammars: [
      {
        scopeName: 'lasagne.batch-norm.injection',
        path: './syntaxes/lasagne-batch-norm.tmLanguage.json',
        injectTo: ['source.python'],
      },
    ],
    walkthroughs: [walkthrough(named)],
  };
  return { keys: { ...fixed(named), contributes: contributes }, texts };
}

const entriesOf = (id: MenuId): readonly object[] =>
  Object.entries(commandTable).flatMap(([command, { menus }]) =>
    menus.filter(({ menu }) => menu === id).map(({ when, group }) => ({ command, when, group })),
  );

const repository = 'https://github.com/lasagne-to-keras/lasagne-to-keras';

const fixed = (named: Name): object => ({
  publisher: 'lasagne-to-keras',
  homepage: `${repository}#readme`,
  repository: { type: 'git', url: `${repository}.git` },
  bugs: { url: `${repository}/issues` },
  main: './dist/extension.cjs',
  // A browser's host finds nothing that ends otherwise.
  browser: './dist/web/extension.js',
  l10n: './l10n',
  icon: 'media/icon.png',
  galleryBanner: { color: '#1c2433', theme: 'dark' },
  pricing: 'Free',
  categories: ['Programming Languages', 'Linters', 'Machine Learning', 'Data Science', 'Notebooks'],
  keywords: [
    'lasagne',
    'theano',
    'keras',
    'batch normalization',
    'migration',
    'refactor',
    'codemod',
    'notebook',
    'multi-root ready',
    '迁移',
  ],
  activationEvents: ['onLanguage:python', 'onNotebook:jupyter-notebook'],
  capabilities: {
    virtualWorkspaces: { supported: true },
    untrustedWorkspaces: {
      supported: true,
      description: named('untrusted', {
        en: 'Code is read, never run.',
        zh: '只读取代码，从不运行。',
      }),
    },
  },
});
