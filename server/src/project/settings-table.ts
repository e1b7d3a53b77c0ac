import { type ConversionOptions, type OptionName, optionTable } from '../keras/options.ts';
import type { Position } from '../source/lines.ts';
import { fill, type Language, type Localized } from '../verdict/localized.ts';

/** What `[tool.lasagne-to-keras]` says. */
export interface SettingsTable {
  readonly kind: 'table';
  readonly options: Partial<ConversionOptions>;
  readonly exclude: readonly string[] | undefined;
}

/** What is wrong with it, where, and what would be right. */
export interface Wrong {
  readonly kind: 'wrong';
  readonly reason: string;
  readonly allowed: string;
  readonly position: Position | undefined;
}

/** The table's values, checked against the table of options. */
export function readTable(
  text: string,
  table: Readonly<Record<string, unknown>>,
  language: Language,
): SettingsTable | Wrong {
  let options: Partial<ConversionOptions> = {};
  let exclude: readonly string[] | undefined;
  for (const [key, value] of Object.entries(table)) {
    const { keyAt, valueAt } = find(text, key);
    if (key === 'exclude') {
      if (!isTexts(value)) return wrong('not-patterns', language, valueAt, { key });
      exclude = value;
    } else if (!isOptionName(key)) {
      return wrong('unknown-key', language, keyAt, { key }, [...Object.keys(optionTable), 'exclude']);
    } else {
      const { values } = optionTable[key];
      if (!isValueOf(key, value))
        return wrong('unknown-value', language, valueAt, { key, value: JSON.stringify(value) }, values);
      options = { ...options, [key]: value };
    }
  }
  return { kind: 'table', options, exclude };
}

export const isOptionName = (name: string): name is OptionName => Object.hasOwn(optionTable, name);

export const isValueOf = <N extends OptionName>(name: N, value: unknown): value is ConversionOptions[N] =>
  optionTable[name].values.some((allowed) => allowed === value);

type WrongCode = keyof typeof reasons;

export const wrong = (
  code: WrongCode,
  language: Language,
  position?: Position,
  values: Readonly<Record<string, string>> = {},
  allowed?: readonly string[],
): Wrong => ({
  kind: 'wrong',
  reason: fill(reasons[code].reason[language], values),
  allowed: allowed?.join(', ') ?? fill(reasons[code].allowed[language], values),
  position,
});

const reasons = {
  'not-toml': {
    reason: { en: 'this is not valid TOML.', zh: '这不是合法的 TOML。' },
    allowed: { en: 'TOML 1.0', zh: 'TOML 1.0' },
  },
  'not-a-table': {
    reason: { en: '`tool.lasagne-to-keras` is not a table.', zh: '`tool.lasagne-to-keras` 不是表。' },
    allowed: { en: '[tool.lasagne-to-keras]', zh: '[tool.lasagne-to-keras]' },
  },
  'unknown-key': {
    reason: { en: 'there is no setting `{key}`.', zh: '没有名为 `{key}` 的设置。' },
    allowed: { en: '', zh: '' },
  },
  'unknown-value': {
    reason: { en: '`{key}` cannot be {value}.', zh: '`{key}` 不能是 {value}。' },
    allowed: { en: '', zh: '' },
  },
  'not-patterns': {
    reason: { en: '`{key}` is not a list of patterns.', zh: '`{key}` 不是模式的列表。' },
    allowed: {
      en: '{key} = ["old/", "*_test.py"] and the like, as in .gitignore',
      zh: '{key} = ["old/", "*_test.py"] 这样的写法，与 .gitignore 相同',
    },
  },
} as const satisfies Record<string, { readonly reason: Localized; readonly allowed: Localized }>;

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** Where a key of our table and its value stand; the TOML parser does not tell. */
function find(text: string, key: string): { readonly keyAt?: Position; readonly valueAt?: Position } {
  const lines = text.split(/\r?\n/);
  const header = lines.findIndex((line) => /^\s*\[\s*tool\s*\.\s*["']?lasagne-to-keras["']?\s*\]/.test(line));
  for (let i = header + 1; header !== -1 && i < lines.length; i++) {
    const [, indent, quote, name, equals] =
      /^(\s*)(["']?)([^"'=\s]+)["']?(\s*=\s*)/.exec(lines[i] ?? '') ?? [];
    if (name !== key || indent === undefined || quote === undefined || equals === undefined) continue;
    const column = indent.length + 1;
    return {
      keyAt: { line: i + 1, column },
      valueAt: { line: i + 1, column: column + 2 * quote.length + name.length + equals.length },
    };
  }
  return {};
}
