import type { Connection } from 'vscode-languageserver';
import { type ConversionOptions, optionTable } from '../keras/options.ts';
import { isOptionName, isValueOf } from '../project/settings-table.ts';
import { settingsSection, settingsTable } from '../settings-table.ts';

/** What an editor's settings say about one document. */
export interface EditorSettings {
  readonly options: Partial<ConversionOptions>;
  readonly ready: 'information' | 'hint' | 'off';
  readonly inlayHints: boolean;
  readonly workspaceDiagnostics: boolean;
}

/** Asks the client for settings, once for each place until they change. */
export interface SettingsStore {
  readonly of: (uri: string | undefined) => Promise<EditorSettings>;
  readonly forget: () => void;
}

export function settingsStore(connection: Connection, canAsk: boolean): SettingsStore {
  const known = new Map<string | undefined, Promise<EditorSettings>>();
  const ask = async (scopeUri: string | undefined): Promise<EditorSettings> => {
    const item = { section: settingsSection, ...(scopeUri === undefined ? {} : { scopeUri }) };
    return readSettings(canAsk ? await connection.workspace.getConfiguration(item) : undefined);
  };
  return {
    of: (uri) => {
      const found = known.get(uri);
      if (found !== undefined) return found;
      const asked = ask(uri);
      known.set(uri, asked);
      // Whoever asked hears of a failure; the next one asks again.
      asked.catch(() => known.delete(uri));
      return asked;
    },
    forget: () => known.clear(),
  };
}

/** Checks what a client answered against the table. What is wrong or left out has its default. */
export function readSettings(answer: unknown): EditorSettings {
  const value = (key: string): unknown => {
    const row = settingsTable.find((one) => one.key === key);
    const found = valueAt(answer, key);
    const isAllowed =
      typeof found === row?.type && (row?.enum === undefined || row.enum.some((one) => one.value === found));
    return isAllowed ? found : row?.default;
  };
  let options: Partial<ConversionOptions> = {};
  for (const key of Object.keys(optionTable)) {
    const found = valueAt(answer, key);
    if (isOptionName(key) && isValueOf(key, found)) options = { ...options, [key]: found };
  }
  const ready = value('diagnostics.ready');
  return {
    options,
    ready: ready === 'hint' || ready === 'off' ? ready : 'information',
    inlayHints: value('inlayHints.enabled') === true,
    workspaceDiagnostics: value('workspaceDiagnostics.enabled') === true,
  };
}

/** `inlayHints.enabled` of `{ inlayHints: { enabled } }`, which is how most clients answer, or of flat keys. */
function valueAt(answer: unknown, key: string): unknown {
  const direct = fieldOf(answer, key);
  if (direct !== undefined) return direct;
  return key.split('.').reduce(fieldOf, answer);
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
