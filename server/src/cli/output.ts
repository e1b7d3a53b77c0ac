import { type ExitCode, type Invocation, styleOf } from './invocation.ts';
import { describeProblem } from './reports/text.ts';
import { createFile } from './write.ts';

/** Writes a text to the file that was asked for, or to standard output where none was. */
export function writeOrPrint(
  text: string,
  invocation: Invocation & { readonly output: string | undefined },
): ExitCode {
  const { terminal, output } = invocation;
  if (output === undefined || output === '-') {
    terminal.out.write(text);
    return 0;
  }
  const problem = createFile(output, new TextEncoder().encode(text));
  if (problem === undefined) return 0;
  terminal.err.write(`${describeProblem({ path: output, problem }, styleOf(invocation, terminal.err))}\n`);
  return 2;
}
