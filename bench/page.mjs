import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { barChart, number } from './charts.mjs';
import { targets } from './targets.mjs';

const docs = fileURLToPath(new URL('../docs/', import.meta.url));
const notes = fileURLToPath(new URL('notes.md', import.meta.url));

/** Writes docs/performance.md and its charts from what a run measured; what people wrote about it stands in notes.md. */
export function writePage(results) {
  const charts = chartsOf(results);
  mkdirSync(`${docs}performance`, { recursive: true });
  for (const { file, svg } of charts) writeFileSync(`${docs}performance/${file}`, svg);
  const sections = [
    [
      '# Performance',
      `Written by \`${results.command}\`; do not edit. ${results.machine}. Versions: ${results.versions}.`,
      'Only what was measured in one run is compared: times move with whatever else the machine does, and contestants take turns. Medians, in parentheses the least and the most.',
    ],
    [
      '## Targets',
      table(
        ['what', 'measured', 'target', ''],
        targets(results).map(({ what, measured, target, met }) => [
          what,
          measured,
          target,
          met ? 'met' : '**missed**',
        ]),
      ),
    ],
    ...(results.bulk ? [['## Whole trees', ...bulkTables(results.bulk)]] : []),
    ...(results.million ? [['`npm run bench -- million`, one round:', ...bulkTables(results.million)]] : []),
    ...(results.editor
      ? [
          [
            '## In the editor',
            startsLine(results.editor),
            editorTable(results.editor),
            memoryLine(results.editor.memory),
          ],
        ]
      : []),
    ...(results.start
      ? [
          [
            '## Start',
            table(
              ['command', 'ms'],
              Object.entries(results.start).map(([name, value]) => [`\`${name}\``, range(value)]),
            ),
          ],
        ]
      : []),
    ...(results.activation
      ? [
          `The extension is loaded and activated in ${range(results.activation)} ms, as VS Code itself says in a window of the real workbench; the server starts beside it.`,
        ]
      : []),
    ...(results.pathological
      ? [
          [
            '## Inputs that take tools down',
            'Each stands between two calls in a file of its own. The time is what `check` takes beyond a file with the calls alone. What is given up, or not read whole, is named by a code. How much is read is counted in steps of the parser, so that two runs agree; the other files of a tree notice nothing.',
            pathologicalTable(results.pathological),
          ],
        ]
      : []),
    ...(results.fuzz ? [['## Random and damaged files', fuzzLine(results.fuzz)]] : []),
    [
      '## Sizes',
      table(
        ['file', 'KB'],
        Object.entries(results.sizes).map(([name, bytes]) => [`\`${name}\``, number(bytes / 1000)]),
      ),
    ],
    charts.map(({ file, title }) => `![${title}](performance/${file})`),
    [readFileSync(notes, 'utf8').trim()],
  ];
  writeFileSync(`${docs}performance.md`, `${sections.flat().join('\n\n')}\n`);
}

function chartsOf({ bulk, editor }) {
  const charts = [];
  for (const [name, { tools }] of Object.entries(bulk ?? {})) {
    if (Object.keys(tools).length < 3) continue;
    const title = `Whole run, ${name}`;
    const bars = Object.entries(tools).map(([tool, { wall }]) => ({
      name: tool,
      value: wall.median,
      ours: isOurs(tool),
    }));
    charts.push({ file: `${name}.svg`, title, svg: barChart(title, 's', bars) });
  }
  const sessions = Object.entries(editor ?? {}).filter(([name]) => name !== 'memory');
  if (sessions.length > 0) {
    const title = 'Keystroke to diagnostics, p50';
    const bars = sessions.map(([name, { key }]) => ({
      name: `${name} lines`,
      value: key.p50,
      ours: name.startsWith('ours'),
    }));
    charts.push({ file: 'editor.svg', title, svg: barChart(title, 'ms', bars) });
  }
  return charts;
}

const isOurs = (tool) => tool === 'check' || tool === 'convert --write';

const bulkTables = (bulk) =>
  Object.entries(bulk).flatMap(([name, { description, tools }]) => {
    const { files, megabytes, lasagneFiles, calls, seed } = description;
    const base = tools.ripgrep.wall.median;
    const rows = Object.entries(tools).map(([tool, { wall, cpu, peak, found }]) => [
      tool,
      range(wall),
      `${number(wall.median / base)} ×`,
      range(cpu),
      peak === undefined ? '' : range(peak),
      found ?? '',
    ]);
    return [
      `### ${name}: ${files.toLocaleString('en')} files, at least ${megabytes} MB, ${lasagneFiles} of them with ${calls.toLocaleString('en')} calls (seed ${seed})`,
      table(['', 'wall, s', 'against ripgrep', 'CPU, s', 'peak, MiB', 'calls found'], rows),
    ];
  });

const startsLine = (editor) =>
  `Times in ms. Of \`initialize\` and of the first diagnostics the medians of starts in turn (${Object.entries(
    editor,
  )
    .filter(([name]) => name.startsWith('ours'))
    .map(([name, { starts }]) => `${starts} with ${name.slice('ours '.length)} lines`)
    .join(', ')}); ours is started as the extension starts it.`;

const editorTable = (editor) =>
  table(
    [
      'server, lines',
      'initialize',
      'open to diagnostics',
      'key to diagnostics p50 / p95 / p99',
      'hover',
      'code action',
      'MiB',
    ],
    Object.entries(editor)
      .filter(([name]) => name !== 'memory')
      .map(([name, one]) => [
        name,
        number(one.initialized),
        number(one.firstDiagnostics),
        three(one.key),
        three(one.hover),
        three(one.action),
        number(one.memory),
      ]),
  );

const memoryLine = ({ changes, samples }) =>
  `Memory of our server while ${changes.toLocaleString('en')} changes are made to 5,000 lines, at equal distances: ${samples.join(', ')} MiB.`;

const pathologicalTable = (inputs) =>
  table(
    ['input', 'MB', 'wall, s', 'CPU, s', 'peak, MiB', 'calls found', 'named'],
    Object.entries(inputs).map(([name, { megabytes, wall, cpu, peak, calls, named }]) => [
      name,
      number(megabytes),
      range(wall),
      range(cpu),
      number(peak),
      calls.toLocaleString('en'),
      named.map((code) => `\`${code}\``).join(', '),
    ]),
  );

const fuzzLine = ({ inputs, seed, seconds, faults, counts, samples, peak }) => {
  const became = Object.entries(counts).map(([what, count]) => `${what} ${count.toLocaleString('en')}`);
  const [first, last] = [samples[0], samples.at(-1)].map(({ heap, external }) => heap + external);
  return `\`npm run fuzz -- --inputs=${inputs} --seed=${seed}\`: ${inputs.toLocaleString('en')} inputs in ${Math.round(seconds / 60)} minutes, faults: ${faults} (${became.join(', ')}). Memory held after a tenth of them ${first} MB, at the end ${last} MB; at most ${peak} MB.`;
};

const three = ({ p50, p95, p99 }) => [p50, p95, p99].map(number).join(' / ');

const range = ({ median, least, most }) => `${number(median)} (${number(least)}–${number(most)})`;

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
