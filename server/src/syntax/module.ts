import type { LineIndex } from '../source/lines.ts';
import type { Module, Statement } from './ast.ts';
import type { Part } from './part.ts';
import { united, versionOf } from './python-version.ts';

/** Puts the parts of a text together. */
export function moduleOf(text: string, lines: LineIndex, parts: readonly Part[]): Module {
  const body = parts.flatMap(({ statements }) => statements);
  const limits = parts.flatMap(({ limit }) => limit ?? []);
  return {
    text,
    lines,
    body,
    comments: parts.flatMap(({ comments }) => comments),
    damage: parts.flatMap((part) => part.damage),
    damaged: parts.flatMap(({ damage, start, end }) => (damage.length > 0 ? [{ start, end }] : [])),
    limit: limits.includes('too-complex') ? 'too-complex' : limits[0],
    python: versionOf(united(parts.map(({ evidence }) => evidence))),
    future: new Set(futures(body)),
  };
}

function* futures(body: readonly Statement[]): Generator<string> {
  for (const statement of body) {
    if (statement.kind === 'import-from' && statement.module === '__future__') {
      for (const { name } of statement.names) yield name;
    }
  }
}
