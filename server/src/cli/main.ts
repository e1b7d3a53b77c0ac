import { isMainThread } from 'node:worker_threads';
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

if (isMainThread)
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.exitCode = 2;
      crash(error);
    },
  );
// A run over many files starts further threads with this same file.
else void import('./worker.ts').then(({ work }) => work());

async function main(): Promise<ExitCode> {
  const language = chooseLanguage(args, terminal.env);
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    terminal.out.write(`${version}\n`);
    return 0;
  }
  const { runProgram } = await import('./program.ts');
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
