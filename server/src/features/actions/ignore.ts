import type { Analysis, Finding } from '../../analysis.ts';
import { codesOf } from '../../findings/found.ts';
import type { Edit } from '../../source/edits.ts';
import type { Action, ActionRequest } from '../actions.ts';
import { say } from '../texts.ts';
import { findingsAt } from './convert.ts';
import { kinds } from './kinds.ts';

/** Comments that silence a finding, on its line or in the whole file. */
export function ignoreActions({ analysis, span, language }: ActionRequest): readonly Action[] {
  return findingsAt(analysis, span)
    .slice(0, 1)
    .flatMap((finding) => {
      const codes = codesOf(finding).join(', ');
      const offer = (id: string, title: string, edit: Edit | undefined): Action[] =>
        edit === undefined
          ? []
          : [
              {
                id: `${id}:${finding.start}`,
                kind: kinds.fix,
                title,
                isPreferred: false,
                finding,
                does: { kind: 'edit', edits: () => [edit] },
              },
            ];
      return [
        ...offer(
          'ignore-line',
          say(language, 'action-ignore-line', { codes }),
          onLine(finding, codes, analysis),
        ),
        ...offer('ignore-file', say(language, 'action-ignore-file'), inFile(analysis)),
      ];
    });
}

/** Behind the line where a comment can stand there, else on a line of its own above; nothing where neither can. */
function onLine(finding: Finding, codes: string, { file, resolver }: Analysis): Edit | undefined {
  const { text } = file;
  const comment = `# lasagne-to-keras: ignore[${codes}]`;
  const { start, end, line } = lineAt(text, finding.start);
  const { comments } = resolver.bound.module;
  const hasComment = comments.some((one) => one.start >= start && one.start < end);
  const isOpen = line.trimEnd().endsWith('\\') || /"""|'''/.test(line);
  if (!hasComment && !isOpen) return { start: end, end, newText: `  ${comment}` };
  const above = start === 0 ? '' : lineAt(text, start - 1).line;
  if (above.trimEnd().endsWith('\\') || file.cells.some((cell) => cell.start === start)) return undefined;
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  return { start, end: start, newText: `${indent}${comment}${lineEndOf(text)}` };
}

/** Below what has to stay first: the interpreter line and the coding line. */
function inFile({ file: { text, cells } }: Analysis): Edit | undefined {
  if (cells.length > 0 && cells[0]?.start !== 0) return undefined;
  const fixed = /^(?:#!.*(?:\r\n|\n|\r))?(?:#.*coding[:=].*(?:\r\n|\n|\r))?/.exec(text)?.[0].length ?? 0;
  return { start: fixed, end: fixed, newText: `# lasagne-to-keras: ignore-file${lineEndOf(text)}` };
}

const lineEndOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';

function lineAt(text: string, offset: number): { start: number; end: number; line: string } {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const rest = text.slice(offset).search(/[\r\n]/);
  const end = rest === -1 ? text.length : offset + rest;
  return { start, end, line: text.slice(start, end) };
}
