// Runs the built command line over checkouts of public repositories and prints docs/corpus.md.
//   npm run build && node scripts/corpus.mjs CHECKOUTS > docs/corpus.md
// CHECKOUTS holds one folder per repository of scripts/corpus.json, named owner__name, at the commit given there.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const [checkouts] = process.argv.slice(2);
if (checkouts === undefined) {
  console.error('usage: node scripts/corpus.mjs CHECKOUTS > docs/corpus.md');
  process.exit(2);
}
const root = path.resolve(import.meta.dirname, '..');
const cli = path.join(root, 'dist', 'cli.cjs');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const repositories = JSON.parse(readFileSync(path.join(import.meta.dirname, 'corpus.json'), 'utf8'));

const results = repositories.map(inspect);
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
const second = results.filter(
  (result) => result.leftAutomatic > 0 || result.unreadable > 0 || result.failed !== '',
);

print(`# What the tool says of public Lasagne code

Made by \`node scripts/corpus.mjs CHECKOUTS\` with lasagne-to-keras ${version} over ${results.length} public repositories at the commits
named below. *Ready*, *to answer* and *not converted* count calls of \`BatchNormLayer\`, \`BatchNormDNNLayer\`, \`batch_norm\`
and \`batch_norm_dnn\`; *mentioned* counts uses that are not calls and run-time modes; *somebody else's* counts calls of
such a name that is not Lasagne's.

Every repository was then converted as a whole, the calls to answer included, and looked at again: ${
  second.length === 0
    ? 'nothing was ready a second time, no file became unreadable, and no file that could be parsed before could not be parsed after.'
    : `**${second.map(({ repository }) => repository).join(', ')} did not come out clean.**`
}

| repository | commit | ready | to answer | not converted | mentioned | somebody else's | unreadable |
|---|---|---:|---:|---:|---:|---:|---:|`);
for (const r of results) {
  print(
    `| ${r.repository} | \`${r.commit.slice(0, 12)}\` | ${r.automatic} | ${r.confirm} | ${r.refused} | ${r.references} | ${r.others} | ${r.unreadable} |`,
  );
}
print(
  `| **all** | | ${total('automatic')} | ${total('confirm')} | ${total('refused')} | ${total('references')} | ${total('others')} | ${total('unreadable')} |`,
);
print(`
## Every call that is not ready, with the reason

Lasagne's own source and tests, and copies of them, are left out.`);
for (const result of results) printReasons(result);

function inspect({ repository, commit }) {
  const folder = path.join(checkouts, repository.replace('/', '__'));
  if (!existsSync(folder))
    throw new Error(`${folder} is missing: check out ${repository} at ${commit} there`);
  const report = check(folder);
  const copy = mkdtempSync(path.join(tmpdir(), 'corpus-'));
  try {
    cpSync(folder, copy, { recursive: true, filter: isSource });
    const converted = run(['convert', '--write', '--include-confirm', '.'], copy);
    const again = check(copy);
    const unreadable = again.summary.unreadable - report.summary.unreadable;
    const failed = converted.status === 2 && report.summary.unreadable === 0 ? converted.stderr : '';
    if (failed !== '') console.error(repository, failed);
    return {
      repository,
      commit,
      folder,
      ...report.summary,
      leftAutomatic: again.summary.automatic,
      failed,
      findings: report.findings,
      newUnreadable: unreadable,
    };
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function check(folder) {
  return JSON.parse(run(['check', '--output-format', 'json', '.'], folder).stdout);
}

function run(args, cwd) {
  return spawnSync(process.execPath, [cli, ...args], { cwd, encoding: 'utf8', maxBuffer: 2 ** 30 });
}

/** Folders, Python and what marks a project's root: the rest can be gigabytes of pictures. */
function isSource(file) {
  return statSync(file).isDirectory() || /\.(pyw?|ipynb|toml|cfg)$/.test(file);
}

/** One line per file and reason: the same words hold for every call in it. */
function printReasons({ repository, findings }) {
  const open = findings.filter(
    ({ outcome, path: file }) =>
      (outcome === 'confirm' || outcome === 'refused') && !/(^|\/)lasagne\/(layers|tests)\//.test(file),
  );
  if (open.length === 0) return;
  print(`\n### ${repository}\n`);
  const groups = new Map();
  for (const finding of open) {
    const key = JSON.stringify([finding.path, finding.code, finding.message]);
    const where =
      finding.cell === undefined ? `${finding.line}` : `cell ${finding.cell} line ${finding.line}`;
    groups.set(key, [...(groups.get(key) ?? []), where]);
  }
  for (const [key, lines] of groups) {
    const [file, code, message] = JSON.parse(key);
    print(
      `- \`${file}\` ${lines.join(', ')}: [\`${code}\`](${page(findings, code)}) ${message.replaceAll('\n', ' ')}`,
    );
  }
}

function page(findings, code) {
  const outcome = findings.find((finding) => finding.code === code)?.outcome;
  return `codes/${outcome === 'refused' ? 'refusals' : 'notes'}.md#${code}`;
}

function print(text) {
  process.stdout.write(`${text}\n`);
}
