import { verificationOf } from '../python/verification.ts';
import { type ExitCode, type FilesInvocation, styleOf } from './invocation.ts';
import { writeOrPrint } from './output.ts';
import { describeProblem } from './reports/text.ts';
import { problemsOf } from './run.ts';
import { findSubjects } from './subjects.ts';

/** Prints or writes a script that compares the converted layers of one file with Lasagne's formula. */
export async function verify(
  invocation: FilesInvocation & { readonly output: string | undefined },
): Promise<ExitCode> {
  const { terminal, say } = invocation;
  const { inspected } = await findSubjects(invocation);
  const style = styleOf(invocation, terminal.err);
  for await (const file of inspected) {
    const problems = file.kind === 'problem' ? [file] : problemsOf(file);
    for (const problem of problems) terminal.err.write(`${describeProblem(problem, style)}\n`);
    if (file.kind === 'problem') return 2;
    const script = verificationOf(file.analysis, file.candidate.path, (finding) => {
      const { cell, line } = file.opened.position(finding.start);
      return cell === undefined ? `line ${line}` : `cell ${cell + 1}, line ${line}`;
    });
    if (script !== undefined) return writeOrPrint(script, invocation);
  }
  terminal.err.write(
    `${say('error', { message: say('verify-nothing', { path: invocation.paths.join(' ') }) })}\n`,
  );
  return 2;
}
