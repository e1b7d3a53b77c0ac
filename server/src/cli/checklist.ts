import type { Finding, RemainingLayer } from '../analysis.ts';
import { guideOf } from '../lasagne/layers/guide.ts';
import { anyLasagne } from '../project/prefilter.ts';
import { lastOf } from '../source/dotted.ts';
import { type ExitCode, type FilesInvocation, styleOf } from './invocation.ts';
import { printLines } from './outcome.ts';
import { printerFor } from './printer.ts';
import { describeFile, describeFinding, describeProblem, placeOf, type Style } from './reports/text.ts';
import { type InspectedFile, problemsOf } from './run.ts';
import { findSubjects } from './subjects.ts';
import { sayIn } from './texts.ts';

/** Prints, line by line, what of Lasagne is left in files and what to move it to. */
export async function checklist(invocation: FilesInvocation): Promise<ExitCode> {
  const { terminal, say, isQuiet } = invocation;
  const subjects = await findSubjects(invocation, { sought: anyLasagne });
  const print = printerFor(terminal, subjects);
  const style = styleOf(invocation, terminal.out);
  const told = new Set<string>();
  let left = 0;
  let hasProblem = false;
  for await (const file of subjects.inspected) {
    for (const problem of file.kind === 'problem' ? [file] : problemsOf(file)) {
      hasProblem = true;
      print.message(describeProblem(problem, styleOf(invocation, terminal.err)));
    }
    if (file.kind === 'problem') continue;
    const items = itemsOf(file, style);
    left += items.length;
    for (const item of items) print.result(item);
    if (!isQuiet) printLines(describeFile(file, style, 'result'), print, told);
  }
  print.flush();
  if (!isQuiet)
    terminal.out.write(`\n${left === 0 ? say('checklist-empty') : say('checklist-left', { count: left })}\n`);
  return hasProblem ? 2 : 0;
}

/** Everything there is to move, in the order of the file. */
function itemsOf(file: InspectedFile, style: Style): string[] {
  const { findings, remaining } = file.analysis;
  const items = [
    ...findings.map((finding: Finding) => ({
      at: finding.start,
      text: describeFinding(file, finding, style),
    })),
    ...remaining.map((layer) => ({ at: layer.start, text: describeLayer(file, layer, style) })),
  ];
  return items.sort((a, b) => a.at - b.at).map(({ text }) => text);
}

function describeLayer(file: InspectedFile, layer: RemainingLayer, style: Style): string {
  const say = sayIn(style.language);
  const row = guideOf(layer.symbol);
  const lasagne = lastOf(layer.symbol);
  const keras = row?.keras;
  const move = keras === undefined ? say('no-counterpart', { lasagne }) : say('moves-to', { lasagne, keras });
  const trap = row === undefined ? '' : `\n    ${row.trap[style.language]}`;
  return `${placeOf(file, layer, style)} ${move}${trap}`;
}
