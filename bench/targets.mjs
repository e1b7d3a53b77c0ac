import { number } from './charts.mjs';

/** What was aimed at, what a run measured, and whether that is enough. What was not measured is left out. */
export function targets({ bulk, million, editor, start, activation, sizes }) {
  const rows = [];
  const atMost = (what, value, limit, unit = '') => {
    if (value === undefined || Number.isNaN(value)) return;
    rows.push({
      what,
      measured: number(value) + unit,
      target: `at most ${limit.toLocaleString('en')}${unit}`,
      met: value <= limit,
    });
  };
  const atLeast = (what, value, limit, unit = '') => {
    if (value === undefined || Number.isNaN(value)) return;
    rows.push({
      what,
      measured: number(value) + unit,
      target: `at least ${limit.toLocaleString('en')}${unit}`,
      met: value >= limit,
    });
  };
  const wall = (tree, tool) => bulk?.[tree]?.tools[tool]?.wall.median ?? Number.NaN;
  const ratio = (tree, tool, other) => wall(tree, tool) / wall(tree, other);
  atMost('`check` against ripgrep, sparse', ratio('sparse', 'check', 'ripgrep'), 2.5, ' ×');
  atMost('`check` against ripgrep, 60,000 files, 1 GB', ratio('large', 'check', 'ripgrep'), 2, ' ×');
  atMost('`check` against ripgrep, dense', ratio('dense', 'check', 'ripgrep'), 10, ' ×');
  atLeast('ast-grep against `check`, dense', ratio('dense', 'ast-grep', 'check'), 8, ' ×');
  atLeast('ast-grep against `check`, sparse', ratio('sparse', 'ast-grep', 'check'), 20, ' ×');
  atMost('`convert --write` against `check`, dense', ratio('dense', 'convert --write', 'check'), 1.3, ' ×');
  for (const [name, { tools }] of Object.entries({ ...bulk, ...million }))
    atMost(`peak memory of \`check\`, ${name}`, tools.check.peak?.most, 250, ' MiB');
  atMost(
    'a tree ten times as large, against ten times the time',
    wall('whole', 'check') / wall('tenth', 'check') / 10,
    1.15,
    ' ×',
  );
  const of = (server, lines) => editor?.[`${server} ${lines}`];
  for (const [lines, limit] of [
    [500, 10],
    [5000, 20],
    [50000, 120],
  ])
    atMost(`keystroke to diagnostics, ${lines} lines, p99`, of('ours', lines)?.key.p99, limit, ' ms');
  atLeast(
    'keystroke, 5000 lines, p50: pyright against ours',
    of('pyright', 5000)?.key.p50 / of('ours', 5000)?.key.p50,
    100,
    ' ×',
  );
  atLeast(
    'keystroke, 5000 lines, p50: ast-grep against ours',
    of('ast-grep', 5000)?.key.p50 / of('ours', 5000)?.key.p50,
    5,
    ' ×',
  );
  atMost('hover, 5000 lines, p99', of('ours', 5000)?.hover.p99, 5, ' ms');
  atMost(
    '`initialize` answered, against pyright',
    of('ours', 500)?.initialized / of('pyright', 500)?.initialized,
    0.6,
    ' ×',
  );
  atMost('open to diagnostics, 500 lines', of('ours', 500)?.firstDiagnostics, 40, ' ms');
  atMost('open to diagnostics, 5000 lines', of('ours', 5000)?.firstDiagnostics, 120, ' ms');
  atMost('memory of the server, 5000 lines', of('ours', 5000)?.memory, 120, ' MiB');
  atMost(
    'memory after typing, against its beginning',
    editor?.memory.samples.at(-1) / editor?.memory.samples[1],
    1.1,
    ' ×',
  );
  const node = start?.['node -e 0'].median;
  atMost('`--version` against bare Node', start?.['--version'].median / node, 1.5, ' ×');
  atMost(
    '`check` of a small file against bare Node',
    start?.['check of one small file'].median / node,
    3,
    ' ×',
  );
  atMost('activation of the extension', activation?.median, 50, ' ms');
  const kilobytes = (...names) => names.reduce((sum, name) => sum + (sizes?.[name] ?? Number.NaN), 0) / 1000;
  atMost('server bundle', kilobytes('server.cjs', 'serving.cjs'), 300, ' KB');
  atMost('wasm', kilobytes('web-tree-sitter.wasm', 'tree-sitter-python.wasm'), 670, ' KB');
  atMost('`.vsix`', kilobytes('lasagne-to-keras.vsix'), 1000, ' KB');
  return rows;
}
