import { type Language, languages } from '../verdict/localized.ts';
import type { Environment } from './terminal.ts';

/** The language of a run: what was asked for, else what the locale says, else English. */
export function chooseLanguage(args: readonly string[], env: Environment): Language {
  const asked = args.findLast((arg, i) => args[i - 1] === '--lang' || arg.startsWith('--lang='));
  const name = asked?.replace('--lang=', '') ?? localeOf(env);
  return languages.find((language) => name.toLowerCase().startsWith(language)) ?? 'en';
}

/** As POSIX has it; where no variable is set (on Windows), what the system says. */
const localeOf = (env: Environment): string =>
  env.LC_ALL ||
  env.LC_MESSAGES ||
  env.LANG ||
  (process.platform === 'win32' ? new Intl.DateTimeFormat().resolvedOptions().locale : 'C');
