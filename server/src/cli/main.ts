#!/usr/bin/env node
import { join } from 'node:path';
import { loadBundle } from './bundle.ts';
import { firstLineOf } from './first-line.ts';
import type { ExitCode } from './invocation.ts';
import { chooseLanguage } from './language.ts';
import { processTerminal } from './terminal.ts';
import { sayIn } from './texts.ts';
import { tuneV8 } from './v8.ts';
import { version } from './version.ts';

const args = process.argv.slice(2);
const terminal = processTerminal(args);
const language = chooseLanguage(args, terminal.env);
const say = sayIn(language);

// Whoever reads our output may stop reading: `lasagne-to-keras check | head` is no error. A full disk is.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  tell(error.message);
  process.exit(2);
});
// Messages that nobody reads any more are no reason to leave files unwritten.
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.exit(2);
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
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    terminal.out.write(`${version}\n`);
    return 0;
  }
  // Whoever checks a folder of that name waits a little longer.
  tuneV8(args.includes('serve') ? 'long' : 'short');
  const { loadProgram } = loadBundle<typeof import('./load.ts')>(join(__dirname, 'load.cjs'));
  const { runProgram } = await loadProgram();
  return runProgram(args, { terminal, language, say });
}

/** People get one line, developers who ask for it the whole story. */
function crash(error: unknown): void {
  tell(say('internal-error', { message: firstLineOf(error) }));
  if (terminal.env.DEBUG && error instanceof Error) terminal.err.write(`${error.stack}\n`);
}

function tell(message: string): void {
  terminal.err.write(`${say('error', { message })}\n`);
}
