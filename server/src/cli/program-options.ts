import { type Command, Option } from 'commander';
import { type ConversionOptions, type OptionName, optionTable } from '../keras/options.ts';
import { isOptionName, isValueOf } from '../project/settings-table.ts';
import { type Language, languages } from '../verdict/localized.ts';
import type { Baselines } from './comparison.ts';
import type { Target } from './delivery.ts';
import { help, phrases } from './help.ts';
import type { FilesInvocation, Invocation } from './invocation.ts';
import { withSlashes } from './node-files.ts';
import { type PathList, readPathList } from './path-list.ts';
import { type Format, formats } from './reports/format.ts';
import { standardInput } from './standard-input.ts';
import type { Terminal } from './terminal.ts';

/** The options of a command line as Commander collects them: `--output-dir` is `outputDir`. */
export interface Asked {
  readonly [option: string]: unknown;
  readonly exclude?: unknown;
  readonly quiet?: unknown;
  readonly outputFormat?: unknown;
  readonly outputDir?: unknown;
  readonly write?: unknown;
  readonly includeConfirm?: unknown;
  readonly output?: unknown;
  readonly exactTraining?: unknown;
  readonly filesFrom?: unknown;
  readonly forceExclude?: unknown;
  readonly baseline?: unknown;
  readonly writeBaseline?: unknown;
  readonly statistics?: unknown;
}

export type CommandName = 'check' | 'convert' | 'explain' | 'checklist' | 'weights' | 'verify' | 'serve';

/** What every command has: its description, the language and colours of what it says, its exit codes. */
export function withCommon(
  command: Command,
  name: 'program' | CommandName,
  { terminal, language }: Invocation,
): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.usage[language],
    'Arguments:': help.arguments[language],
    'Options:': help.options[language],
    'Commands:': help.commands[language],
  };
  return command
    .description(help[name][language])
    .addOption(new Option('--lang <language>', help.lang[language]).choices(languages))
    .option('--no-color', help['no-color'][language])
    .helpOption('-h, --help', help.help[language])
    .addHelpText('after', `${help.examples[language]}\n${help.exits[language]}`)
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .configureOutput({
      writeOut: terminal.out.write,
      writeErr: terminal.err.write,
      outputError: (message, write) => write(inLanguage(message, language)),
    })
    .exitOverride();
}

/** What commands over files have. */
export const withFiles = (command: Command, language: Language): Command =>
  command
    .argument('[path...]', help.paths[language])
    .option('--files-from <file>', help['files-from'][language])
    .option('--exclude <pattern>', help.exclude[language], collect)
    .option('--force-exclude', help['force-exclude'][language])
    .option('-q, --quiet', help.quiet[language]);

export const withFormat = (command: Command, language: Language, choices: readonly Format[]): Command =>
  command.addOption(
    new Option('--output-format <format>', help['output-format'][language]).choices(choices).default('text'),
  );

/** A flag for every row of the table of options. Without it, the settings decide. */
export function withConversion(command: Command, language: Language): Command {
  for (const [name, { values, doc }] of Object.entries(optionTable)) {
    const isSwitch = values.some((value) => value === 'on');
    const option = new Option(isSwitch ? `--${name}` : `--${name} <value>`, doc[language]);
    command.addOption(isSwitch ? option : option.choices(values));
  }
  return command;
}

/** The paths that another search found, where the options name a list of them. */
export function listedBy(
  { filesFrom }: Asked,
  terminal: Terminal,
): PathList | { readonly kind: 'none'; readonly paths: undefined } {
  return typeof filesFrom === 'string'
    ? readPathList(withSlashes(filesFrom), terminal)
    : { kind: 'none', paths: undefined };
}

/** What the options say for a command over files. @param list the paths that another search found, if one was asked for */
export function filesOf(
  given: readonly string[],
  asked: Asked,
  list?: readonly string[],
): Pick<FilesInvocation, 'paths' | 'listed' | 'exclude' | 'options' | 'format' | 'isQuiet'> {
  const paths = given.length === 0 && list === undefined ? ['.'] : given.map(withSlashes);
  // Settings have a say in what was found, none in what was asked for by name.
  const isNamed = (path: string): boolean => asked.forceExclude !== true || path === standardInput;
  return {
    paths: paths.filter(isNamed),
    listed: [...paths.filter((path) => !isNamed(path)), ...(list ?? [])],
    exclude: patterns(asked.exclude),
    options: optionsOf(asked),
    format: formats.find((format) => format === asked.outputFormat) ?? 'text',
    isQuiet: asked.quiet === true,
  };
}

/** What a check is compared with, and whether its findings are only counted. */
export const checksOf = (asked: Asked): Baselines & { readonly hasStatistics: boolean } => ({
  baseline: pathIn(asked.baseline),
  writeBaseline: pathIn(asked.writeBaseline),
  hasStatistics: asked.statistics === true,
});

export function optionsOf(asked: Asked): Partial<ConversionOptions> {
  let options: Partial<ConversionOptions> = {};
  for (const name of Object.keys(optionTable).filter(isOptionName)) {
    const given = asked[camelCase(name)];
    const value = given === true ? 'on' : given;
    if (isValueOf(name, value)) options = { ...options, [name]: value };
  }
  return options;
}

/** Where converted text goes; or what is wrong with what was asked for. */
export function targetOf(
  paths: readonly string[],
  asked: Asked,
): Target | 'write-and-output' | 'output-of-stdin' {
  const folder = asked.outputDir;
  const isInPlace = asked.write === true;
  if (typeof folder !== 'string') return { kind: isInPlace ? 'in-place' : 'diff' };
  if (isInPlace) return 'write-and-output';
  return paths.includes(standardInput) ? 'output-of-stdin' : { kind: 'folder', folder: withSlashes(folder) };
}

/** The file that a command is to write instead of printing. */
export const outputOf = ({ output }: Asked): string | undefined => pathIn(output);

const pathIn = (value: unknown): string | undefined =>
  typeof value === 'string' ? withSlashes(value) : undefined;

const inLanguage = (message: string, language: Language): string =>
  language === 'zh'
    ? phrases.reduce((said, [english, chinese]) => said.replace(english, chinese), message)
    : message;

const collect = (pattern: string, earlier: readonly string[] = []): string[] => [
  ...earlier,
  ...pattern.split(','),
];

const patterns = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

const camelCase = (name: OptionName): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
