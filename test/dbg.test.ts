import { test } from 'vitest';
import { readFileSync } from 'node:fs';
import { convert } from './support/fixture.ts';
import { saidIn } from './support/seen.ts';
import { messageOf } from '../server/src/verdict/verdict.ts';
test('x', () => {
  for (const text of readFileSync('/tmp/in.py','utf8').split('=====\n')) {
  const c = convert(text, {}, ['automatic','confirm']);
  console.log(c.result, '\n', c.analysis.findings.map(f=>f.verdict.outcome), saidIn(c.analysis).map(s=>s.code+': '+messageOf(s,'en')), c.analysis.others, c.analysis.resolver.bound.module.damage, c.edits);
  }
});
