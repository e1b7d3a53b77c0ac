import { Command, CommanderError } from 'commander';
import { messageOf } from '../verdict/verdict.ts';
import { help } from './help.ts';
import type { ExitCode, FilesInvocation, Invocation } from './invocation.ts';
import {
  type Asked,
  type CommandName,
  checksOf,
  filesOf,
  listedBy,
  optionsOf,
  outputOf,
  targetOf,
  withCommon,
  withConversion,
  withFiles,
  withFormat,
} from './program-options.ts';
import { conversionFormats, formats } from './reports/format.ts';
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
      const listed = listedBy(asked, terminal);
      if (listed.kind === 'unreadable') {
        const { source, problem } = listed;
        code = fail(say('path-unreadable', { path: source, message: messageOf(problem, language) }));
        return;
      }
      const files = { ...invocation, ...filesOf(paths, asked, listed.paths) };
      const isMixed =
        files.paths.includes(standardInput) && (paths.length > 1 || asked.filesFrom !== undefined);
      code = isMixed ? fail(say('stdin-alone')) : await run(files, asked);
    };

  withFormat(withConversion(withFiles(command('check'), language), language), language, formats)
    .option('--baseline <file>', help.baseline[language])
    .option('--write-baseline <file>', help['write-baseline'][language])
    .option('--statistics', help.statistics[language])
    .action(
      overFiles(async (files, asked) => {
        const more = checksOf(asked);
        const isCounted = files.format === 'text' || files.format === 'json';
        if (more.hasStatistics && !isCounted) return fail(say('statistics-format'));
        return (await import('./check.ts')).check({ ...files, ...more });
      }),
    );

  withFormat(withConversion(withFiles(command('convert'), language), language), language, conversionFormats)
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
      code = weights({ ...invocation, isExact: asked.exactTraining === true, output: outputOf(asked) });
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
