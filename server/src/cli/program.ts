import { Command, CommanderError } from 'commander';
import { help } from './help.ts';
import type { ExitCode, FilesInvocation, Invocation } from './invocation.ts';
import {
  type Asked,
  type CommandName,
  filesOf,
  optionsOf,
  outputOf,
  targetOf,
  withCommon,
  withConversion,
  withFiles,
  withFormat,
} from './program-options.ts';
import { standardInput } from './standard-input.ts';
import { version } from './version.ts';

/** Reads the command line and runs what it asks for. What a command does not need is not loaded. */
export async function runProgram(args: readonly string[], invocation: Invocation): Promise<ExitCode> {
  const { terminal, say, language } = invocation;
  let code: ExitCode = 0;
  const fail = (message: string): ExitCode => {
    terminal.err.write(`${say('error', { message })}\n`);
    return 2;
  };
  const program = withCommon(new Command('lasagne-to-keras'), 'program', invocation)
    .version(version, '-V, --version', help.version[language])
    .helpCommand(false);
  const command = (name: CommandName): Command => withCommon(program.command(name), name, invocation);
  const overFiles =
    (run: (invocation: FilesInvocation, asked: Asked) => Promise<ExitCode>) =>
    async (paths: string[], asked: Asked): Promise<void> => {
      const files = { ...invocation, ...filesOf(paths, asked) };
      const isMixed = files.paths.includes(standardInput) && files.paths.length > 1;
      code = isMixed ? fail(say('stdin-alone')) : await run(files, asked);
    };

  withFormat(withConversion(withFiles(command('check'), language), language), language).action(
    overFiles(async (files) => (await import('./check.ts')).check(files)),
  );

  withFormat(withConversion(withFiles(command('convert'), language), language), language)
    .option('--write', help.write[language])
    .option('--output-dir <folder>', help['output-dir'][language])
    .option('--include-confirm', help['include-confirm'][language])
    .action(
      overFiles(async (files, asked) => {
        const target = targetOf(files.paths, asked);
        if (typeof target === 'string') return fail(say(target));
        const includeConfirm = asked.includeConfirm === true;
        return (await import('./convert.ts')).convert({ ...files, target, includeConfirm });
      }),
    );

  withConversion(command('explain'), language)
    .argument('<topic>', help.topic[language])
    .action(async (topic: string, asked: Asked) => {
      const { explain } = await import('./explain.ts');
      code = await explain({ ...invocation, topic, options: optionsOf(asked) });
    });

  withFiles(command('checklist'), language).action(
    overFiles(async (files) => (await import('./checklist.ts')).checklist(files)),
  );

  command('weights')
    .option('--exact-training', help['exact-training'][language])
    .option('-o, --output <file>', help.output[language])
    .action(async (asked: Asked) => {
      const { weights } = await import('./weights.ts');
      code = weights({ ...invocation, isExact: asked['exactTraining'] === true, output: outputOf(asked) });
    });

  withConversion(command('verify'), language)
    .argument('<path>', help.file[language])
    .option('-o, --output <file>', help.output[language])
    .action(async (path: string, asked: Asked) => {
      const { verify } = await import('./verify.ts');
      code = await verify({ ...invocation, ...filesOf([path], asked), output: outputOf(asked) });
    });

  command('serve')
    .option('--stdio', help.stdio[language])
    .option('--socket <port>', help.socket[language])
    .option('--pipe <name>', help.pipe[language])
    .action(async () => (await import('./serve.ts')).serve(args));

  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has printed what there is to say.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}
