import { parse, TomlError } from 'smol-toml';
import type { ConversionOptions } from '../keras/options.ts';
import type { Position } from '../source/lines.ts';
import type { Language } from '../verdict/localized.ts';
import { type Problem, problem } from '../verdict/verdict.ts';
import type { FileSystem } from './file-system.ts';
import { type Rules, rulesOf } from './ignoring.ts';
import { join, upwards } from './paths.ts';
import { readTable, type SettingsTable, type Wrong, wrong } from './settings-table.ts';

/** What the settings of a project ask for, or what is wrong with them. */
export type Settings =
  | {
      readonly kind: 'settings';
      readonly options: Partial<ConversionOptions>;
      readonly exclude: Rules | undefined;
    }
  | {
      readonly kind: 'invalid';
      readonly path: string;
      /** Where in the file, where that is known. */
      readonly position: Position | undefined;
      readonly problem: Problem;
    };

/** The settings that hold in a folder, by its absolute path. */
export type SettingsReader = (folder: string) => Settings;

export interface SettingsHost {
  readonly files: FileSystem;
  readonly language: Language;
  /** An absolute path as messages show it. */
  readonly shown: (path: string) => string;
}

const none: Settings = { kind: 'settings', options: {}, exclude: undefined };

/**
 * Reads `[tool.lasagne-to-keras]` of the nearest `pyproject.toml` that has this table, as ruff does with its own:
 * a package inside a repository follows the repository unless it says otherwise. Every file is read once.
 */
export function settingsReader(host: SettingsHost): SettingsReader {
  const known = new Map<string, Settings | undefined>();
  const settingsIn = (folder: string): Settings | undefined => {
    if (!known.has(folder)) known.set(folder, readSettings(host, folder));
    return known.get(folder);
  };
  return (folder) => {
    for (const above of upwards(folder)) {
      const settings = settingsIn(above);
      if (settings !== undefined) return settings;
    }
    return none;
  };
}

function readSettings({ files, language, shown }: SettingsHost, folder: string): Settings | undefined {
  const path = join(folder, 'pyproject.toml');
  const read = files.read(path);
  if (read.kind === 'failed') return undefined;
  const said = readText(new TextDecoder().decode(read.bytes), language);
  switch (said?.kind) {
    case undefined:
      return undefined;
    case 'table':
      return {
        kind: 'settings',
        options: said.options,
        exclude: said.exclude && rulesOf(folder, said.exclude),
      };
    case 'wrong': {
      const { reason, allowed, position } = said;
      const file = position ? `${shown(path)}:${position.line}:${position.column}` : shown(path);
      return {
        kind: 'invalid',
        path: shown(path),
        position,
        problem: problem('settings-invalid', { file, reason, allowed }),
      };
    }
  }
}

/** What our table says; undefined where the file has none. */
function readText(text: string, language: Language): SettingsTable | Wrong | undefined {
  // Whoever does not use us must not hear from us about their file.
  if (!text.includes('lasagne-to-keras')) return undefined;
  try {
    const table = fieldOf(fieldOf(parse(text), 'tool'), 'lasagne-to-keras');
    if (table === undefined) return undefined;
    return isTable(table) ? readTable(text, table, language) : wrong('not-a-table', language);
  } catch (error) {
    if (error instanceof TomlError)
      return wrong('not-toml', language, { line: error.line, column: error.column });
    throw error;
  }
}

const fieldOf = (value: unknown, key: string): unknown => (isTable(value) ? value[key] : undefined);

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
