import { test } from 'vitest';
import { readFileSync } from 'node:fs';
import { convert } from './support/fixture.ts';
import { saidIn } from './support/seen.ts';
test('x', () => {
  for (const text of readFileSync('/tmp/in.py','utf8').split('=====\n')) {
  const c = convert(text, {}, ['automatic','confirm']);
  console.log(c.result + '-> ' + c.analysis.findings.map(f=>f.verdict.outcome).join() + ' ' + saidIn(c.analysis).map(s=>s.code).join(), c.analysis.others.map(o=>o.callee+' '+o.owner.kind), c.analysis.resolver.bound.module.damage);
  }
});
