import type { Outcome } from '../account.ts';
import { sayIn } from '../texts.ts';
import { version } from '../version.ts';
import type { Range } from './finding.ts';
import { encodedPath, fileUri, folderUri, pathBelow } from './paths.ts';
import { adviceOf, type Report, type ReportedFinding } from './report.ts';
import { type Described, descriptor } from './sarif-rules.ts';

/** SARIF 2.1.0, which code scanning and many editors read. */
export function printSarif(report: Report): string {
  const { account, files, language, exitCode, folder } = report;
  const all = files.flatMap(({ findings, suppressed }) => [
    ...findings.map((one) => ({ one, isSuppressed: false })),
    ...suppressed.map((one) => ({ one, isSuppressed: true })),
  ]);
  const rules = unique(all.map(({ one }) => one.finding.code));
  const location = (path: string): object => artifactLocation(folder, path);
  const run = {
    tool: {
      driver: {
        name: 'lasagne-to-keras',
        semanticVersion: version,
        version,
        informationUri: 'https://github.com/lasagne-to-keras/lasagne-to-keras',
        rules: rules.map((code) => descriptor(code, language)),
        notifications: unique(account.problems.map(({ problem }) => problem.code)).map((code) =>
          descriptor(code, language),
        ),
      },
    },
    language: language === 'zh' ? 'zh-CN' : 'en-US',
    originalUriBaseIds: { [base]: { uri: folderUri(folder) } },
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    invocations: [
      {
        executionSuccessful: account.problems.length === 0,
        exitCode,
        toolExecutionNotifications: account.problems.map(({ path, problem }) => {
          const { code, said } = adviceOf(problem, language);
          return {
            descriptor: { id: code },
            level: 'error',
            message: { text: said },
            locations: [{ physicalLocation: { artifactLocation: location(path) } }],
          };
        }),
      },
    ],
    results: all.map(({ one, isSuppressed }) => ({
      ...result(one, rules, report),
      ...(isSuppressed ? { suppressions: [{ kind: 'inSource' }] } : {}),
    })),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 1)}\n`;
}

/** What a finding's code is as a rule of SARIF's: never an error, for nothing is broken yet. */
const levels = {
  automatic: 'note',
  confirm: 'warning',
  refused: 'warning',
  reference: 'note',
} as const satisfies Record<Outcome, string>;

function result(
  { finding, notes, fingerprint, inFile }: ReportedFinding,
  rules: readonly Described[],
  { folder, language, isNew }: Report,
): object {
  const say = sayIn(language);
  const { path, code, outcome, symbol, message, cell, line } = finding;
  const more = notes.map(({ said }) => say('note', { message: said }));
  const artifact = artifactLocation(folder, path);
  const inCell = cell === undefined ? [] : [say('cell-line', { cell: cell + 1, line })];
  const replacements = inFile.edits.map(({ newText, ...range }) => ({
    deletedRegion: region(range),
    insertedContent: { text: newText },
  }));
  return {
    ruleId: code,
    ruleIndex: rules.indexOf(code),
    level: levels[outcome],
    message: { text: [message, ...more].join('\n') },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact,
          region: {
            ...region(inFile),
            ...(inFile.text === undefined ? {} : { snippet: { text: inFile.text } }),
          },
        },
        ...(inCell.length === 0 ? {} : { logicalLocations: inCell.map((name) => ({ name })) }),
      },
    ],
    partialFingerprints:
      fingerprint === undefined
        ? {}
        : { primaryLocationLineHash: `${fingerprint.hash}:${fingerprint.occurrence}` },
    ...(isNew ? { baselineState: 'new' } : {}),
    fixes:
      replacements.length === 0
        ? []
        : [
            {
              description: { text: say('fix', { replacement: finding.replacement ?? '' }) },
              artifactChanges: [{ artifactLocation: artifact, replacements }],
            },
          ],
    properties: { outcome, symbol },
  };
}

const base = '%SRCROOT%';

function artifactLocation(folder: string, path: string): object {
  const below = pathBelow(folder, path);
  return below === undefined ? { uri: fileUri(folder, path) } : { uri: encodedPath(below), uriBaseId: base };
}

const region = ({ line, column, endLine, endColumn }: Range): object => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];
