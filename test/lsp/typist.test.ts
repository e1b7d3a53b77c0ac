import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../../server/src/analysis.ts';
import { createEngine } from '../../server/src/engine.ts';
import { diagnose } from '../../server/src/features/diagnostics.ts';
import { defaultOptions } from '../../server/src/keras/options.ts';
import type { Program } from '../../server/src/lsp/programs.ts';
import { readSettings } from '../../server/src/lsp/settings.ts';
import { createWorkspace } from '../../server/src/lsp/workspace.ts';
import type { FileSystem } from '../../server/src/project/file-system.ts';
import { problem } from '../../server/src/verdict/verdict.ts';
import { engine } from '../support/engine.ts';
import { grammar } from '../support/parser.ts';
import { start } from './client.ts';
import { typist } from './typist.ts';

const beginning = `from lasagne.layers import BatchNormLayer
net = BatchNormLayer(net, alpha=0.05)
net = BatchNormLayer(BatchNormLayer(net), axes=(0, 1))
`;

const missing = { kind: 'failed', problem: problem('not-found') } as const;
const emptyDisk: FileSystem = {
  absolute: (path) => path,
  real: (path) => path,
  inspect: () => missing,
  list: () => missing,
  read: () => missing,
  scan: () => missing,
};

/** Everything of an analysis that people see; the edits, which cost most, at every tenth change. */
function seen(analysis: Analysis, version: number): string {
  const choices = version % 10 === 0 ? analysis.findings.map((finding) => ({ finding, reading: 0 })) : [];
  return JSON.stringify([analysis.file.text, diagnose(analysis, 'en'), engine.edits(analysis, choices)]);
}

/** The text after a change, by another way than the document's own. */
function changed(text: string, start: number, end: number, inserted: string): string {
  return text.slice(0, start) + inserted + text.slice(end);
}

test('after each of 10,000 random changes the analysis is that of the text alone', async () => {
  // Two parsers, so that what one carries from one text to the next shows.
  const other = await createEngine(grammar, { remembers: 1_000_000 });
  for (const seed of [1, 2]) {
    const { next } = typist(seed);
    let document = TextDocument.create('file:///a.py', 'python', 0, beginning);
    let expected = beginning;
    const programOf = (): Program => ({
      uri: document.uri,
      path: '/a.py',
      text: document.getText(),
      cells: [],
      version: `${document.version}`,
      parts: [{ document, start: 0, end: document.getText().length }],
    });
    const programs = { of: programOf, all: () => [programOf()], isCell: () => false };
    const workspace = createWorkspace({ engine: () => other, system: emptyDisk, programs, language: 'en' });
    for (let version = 1; version <= 5000; version++) {
      const change = next(document);
      const { range } = 'range' in change ? change : { range: undefined };
      const start = range === undefined ? 0 : document.offsetAt(range.start);
      const end = range === undefined ? 0 : document.offsetAt(range.end);
      expected = changed(expected, start, end, change.text);
      document = TextDocument.update(document, [change], version);
      const program = programOf();
      workspace.typed(program);
      const glanced = workspace.glance(program, readSettings(undefined)).analysis;
      const { analysis } = workspace.analyze(program, readSettings(undefined));
      const fresh = engine.analyze(
        { text: expected, module: 'a', isPackage: false, cells: [] },
        defaultOptions,
      );
      expect(seen(analysis, version), `seed ${seed}, change ${version}`).toBe(seen(fresh, version));
      expect(diagnose(glanced, 'en'), `seed ${seed}, change ${version}`).toEqual(diagnose(fresh, 'en'));
    }
  }
});

test('the server says the same of what is typed to it', async () => {
  const client = await start();
  const { next } = typist(3);
  let document = TextDocument.create(client.uri('a.py'), 'python', 1, beginning);
  client.open('a.py', beginning);
  for (let version = 2; version <= 400; version++) {
    const change = next(document);
    document = TextDocument.update(document, [change], version);
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: document.uri, version },
      contentChanges: [change],
    });
    const found = await client.pull(document.uri);
    const fresh = engine.analyze(
      { text: document.getText(), module: 'a', isPackage: false, cells: [] },
      defaultOptions,
    );
    const expected = diagnose(fresh, 'en').map((one) => [
      one.code,
      one.message,
      document.positionAt(one.start),
    ]);
    expect(
      found.map(({ code, message, range }) => [code, message, range.start]),
      `change ${version}`,
    ).toEqual(expected);
  }
});
