#!/usr/bin/env node
import type { ExitCode } from './invocation.ts';
import { chooseLanguage } from './language.ts';
import { processTerminal, type Terminal } from './terminal.ts';
import { sayIn } from './texts.ts';
import { version } from './version.ts';

const args = process.argv.slice(2);
const terminal = processTerminal(args);

// Whoever reads our output may stop reading: `lasagne-to-keras check | head` is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = 2;
    crash(error);
  },
);

async function main(): Promise<ExitCode> {
  const language = chooseLanguage(args, terminal.env);
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    terminal.out.write(`${version}\n`);
    return 0;
  }
  const { loadProgram } = await import('./load.ts');
  const { runProgram } = await loadProgram();
  return runProgram(args, { terminal, language, say: sayIn(language) });
}

/** People get one line, developers who ask for it the whole story. */
function crash(error: unknown): void {
  const { env, err }: Terminal = terminal;
  const message = error instanceof Error ? error.message.split('\n')[0] : String(error);
  const say = sayIn(chooseLanguage(args, env));
  err.write(`${say('error', { message: say('internal-error', { message: message ?? '' }) })}\n`);
  if (env.DEBUG && error instanceof Error) err.write(`${error.stack}\n`);
}
