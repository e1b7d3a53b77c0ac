import { expect, test } from 'vitest';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  Hover,
  InlayHint,
  SignatureHelp,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { type Client, edited, modern, refusal, start } from './client.ts';

const prelude = 'from lasagne.layers import BatchNormLayer\n';
const ready = `${prelude}net = BatchNormLayer(net, alpha=0.05)\n`;
const converted =
  'from keras.layers import BatchNormalization\nnet = BatchNormalization(axis=1, momentum=0.95, epsilon=1e-4)(net)\n';
const onName = { line: 1, character: 8 };
const onCall = { start: onName, end: onName };

const hoverAt = (client: Client, uri: string, position: object): Promise<Hover | null> =>
  client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });

const actionsAt = (client: Client, uri: string, range: object, only?: string[]): Promise<CodeAction[]> =>
  client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
  });

const resolve = (client: Client, action: CodeAction | undefined): Promise<CodeAction> =>
  client.connection.sendRequest('codeAction/resolve', action);

test('diagnostics are pulled with a code and its page', async () => {
  const client = await start();
  const uri = client.open('a.py', ready);
  const [found, ...others] = await client.pull(uri);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ code: 'ready', severity: 3, source: 'lasagne-to-keras' });
  expect(found?.range).toEqual({ start: { line: 1, character: 6 }, end: { line: 1, character: 20 } });
  expect(found?.codeDescription?.href).toMatch(/parameters\.md$/);
});

test('what a call rests on is named: the import where it is not ready, else only what it takes a number from', async () => {
  const client = await start();
  const text = `${prelude}RATE = 0.2\nnet = f(x)\nBatchNormLayer(net, alpha=RATE)\nBatchNormLayer(net, axes=(0, 1))\n`;
  const linesOf = ({ relatedInformation }: Diagnostic) =>
    relatedInformation?.map(({ location }) => location.range.start.line);
  expect((await client.pull(client.open('a.py', text))).map(linesOf)).toEqual([[1], [0, 2]]);
});

test('a client that cannot pull gets them pushed, with the version, and cleared on close', async () => {
  const { diagnostic: _, ...textDocument } = modern.textDocument ?? {};
  const client = await start({ capabilities: { ...modern, textDocument } });
  expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
  const first = client.pushed(client.uri('a.py'), 1);
  const uri = client.open('a.py', ready);
  expect((await first).map(({ code }) => code)).toEqual(['ready']);
  const second = client.pushed(uri, 2);
  client.change(uri, 2, 'x = 1\n');
  expect(await second).toEqual([]);
  const third = client.pushed(uri);
  void client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  expect(await third).toEqual([]);
});

test('an unchanged document is answered with its former result', async () => {
  const client = await start();
  const uri = client.open('a.py', ready);
  const first: { resultId: string } = await client.connection.sendRequest('textDocument/diagnostic', {
    textDocument: { uri },
  });
  const previousResultId = first.resultId;
  const again = await client.connection.sendRequest('textDocument/diagnostic', {
    textDocument: { uri },
    previousResultId,
  });
  expect(again).toMatchObject({ kind: 'unchanged' });
});

test('settings choose the severity and the Keras that is written, and are read again when they change', async () => {
  const client = await start({ settings: { diagnostics: { ready: 'hint' }, keras: 'tf_keras' } });
  const uri = client.open('a.py', ready);
  expect((await client.pull(uri))[0]?.severity).toBe(4);
  const [fix] = await actionsAt(client, uri, onCall);
  const { edit } = await resolve(client, fix);
  expect(edited(uri, ready, edit)).toContain('from tf_keras.layers import BatchNormalization');
  client.configure({ diagnostics: { ready: 'off' } });
  expect(await client.pull(uri)).toEqual([]);
});

test('pyproject.toml wins over the editor, and what is wrong in it is told there', async () => {
  const files = { 'pyproject.toml': '[tool.lasagne-to-keras]\nkeras = "tf_keras"\n' };
  const client = await start({ files, settings: { keras: 'tensorflow.keras' } });
  const uri = client.open('a.py', ready);
  const { edit } = await resolve(client, (await actionsAt(client, uri, onCall))[0]);
  expect(edited(uri, ready, edit)).toContain('from tf_keras.layers');

  const wrong = await start({ files: { 'pyproject.toml': '[tool.lasagne-to-keras]\nkeras = "pytorch"\n' } });
  const toml = wrong.pushed(wrong.uri('pyproject.toml'));
  const other = wrong.open('a.py', ready);
  expect(await toml).toMatchObject([
    { code: 'settings-invalid', range: { start: { line: 1, character: 8 } } },
  ]);
  expect(await actionsAt(wrong, other, onCall)).toEqual([]);
});

test('where the editor shows the diagnostic above a hover, the reason is left to it', async () => {
  const text = 'from lasagne.layers import BatchNormLayer\nnet = BatchNormLayer(net, axes=(0, 1))\n';
  const said = async (client: Client): Promise<string> =>
    JSON.stringify((await hoverAt(client, client.open('a.py', text), onName))?.contents);
  const alone = await said(await start());
  const below = await said(await start({ initializationOptions: { hoversShowDiagnostics: true } }));
  expect([alone, below].map((one) => one.includes('Choose the reading'))).toEqual([true, false]);
  expect([alone, below].map((one) => one.includes('Needs your answer'))).toEqual([true, true]);
});

test('hover is Markdown where the client knows it, and plain text elsewhere', async () => {
  const client = await start();
  const rich = await hoverAt(client, client.open('a.py', ready), onName);
  expect(rich?.contents).toMatchObject({ kind: 'markdown' });
  expect(JSON.stringify(rich?.contents)).toContain('| `alpha=0.05` | `momentum=0.95` |');
  const plain = await start({ capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } } });
  const text = await hoverAt(plain, plain.open('a.py', ready), onName);
  expect(text?.contents).toMatchObject({ kind: 'plaintext' });
  expect(JSON.stringify(text?.contents)).not.toContain('|');
});

test('the language is the client’s', async () => {
  const client = await start({ locale: 'zh-cn' });
  const uri = client.open('a.py', ready);
  expect(JSON.stringify((await hoverAt(client, uri, onName))?.contents)).toContain('可直接转换');
  expect((await client.pull(uri))[0]?.message).toContain('可直接转换');
});

test('positions count UTF-16 units', async () => {
  const client = await start();
  const uri = client.open('a.py', `${prelude}x = "😀"; net = BatchNormLayer(net)\n`);
  const [found] = await client.pull(uri);
  expect(found?.range.start).toEqual({ line: 1, character: 16 });
  const hover = await hoverAt(client, uri, { line: 1, character: 17 });
  expect(hover?.range?.end).toEqual({ line: 1, character: 30 });
});

test('the quick fix is preferred, and its edit bears the version and brings the import', async () => {
  const client = await start();
  const uri = client.open('a.py', ready, 7);
  const [fix] = await actionsAt(client, uri, onCall);
  expect(fix).toMatchObject({
    title: 'Convert to Keras BatchNormalization (momentum=0.95)',
    isPreferred: true,
  });
  const { edit } = await resolve(client, fix);
  expect(edit?.documentChanges).toMatchObject([{ textDocument: { uri, version: 7 } }]);
  expect(edited(uri, ready, edit)).toBe(converted);
});

test('at a converted layer it offers the module for the trained weights, beside the file', async () => {
  const client = await start();
  const uri = client.open(
    'nets/a.py',
    'from keras.layers import BatchNormalization\nx = BatchNormalization()(y)\n',
  );
  const [action] = await actionsAt(client, uri, onCall);
  expect(action?.edit?.documentChanges).toMatchObject([
    { kind: 'create', uri: client.uri('nets/lasagne_weights.py') },
    { textDocument: { version: null } },
  ]);
});

test('a client that cannot resolve gets the edit at once, without versions if it knows none', async () => {
  const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: [''] } } };
  const client = await start({ capabilities: { textDocument: { codeAction } } });
  const uri = client.open('a.py', ready);
  const [fix] = await actionsAt(client, uri, onCall);
  expect(fix?.edit?.changes?.[uri]?.length).toBeGreaterThan(0);
});

test.each([
  ['quickfix', 'quickfix'],
  ['refactor', 'refactor.rewrite.lasagneToKeras'],
  ['refactor.rewrite', 'refactor.rewrite.lasagneToKeras'],
  ['source', 'source.fixAll.lasagneToKeras'],
  ['source.fixAll', 'source.fixAll.lasagneToKeras'],
  ['source.fixAll.lasagneToKeras', 'source.fixAll.lasagneToKeras'],
])('asked for %s it offers %s only', async (only, kind) => {
  const client = await start();
  const uri = client.open('a.py', ready);
  const kinds = (await actionsAt(client, uri, onCall, [only])).map((action) => action.kind);
  expect(new Set(kinds)).toEqual(new Set([kind]));
});

test.each([['source.organizeImports'], ['source.fixAll.ruff'], ['quickfix.other']])(
  'asked for %s it offers nothing',
  async (only) => {
    const client = await start();
    expect(await actionsAt(client, client.open('a.py', ready), onCall, [only])).toEqual([]);
  },
);

test('fix all converts what is ready, in one disjoint edit, and nothing that asks', async () => {
  const client = await start();
  const text = `${prelude}a = BatchNormLayer(BatchNormLayer(x))\nb = BatchNormLayer(y, axes=(0, 1))\n`;
  const uri = client.open('a.py', text);
  const [all] = await actionsAt(client, uri, onCall, ['source.fixAll']);
  const { edit } = await resolve(client, all);
  const after = edited(uri, text, edit);
  expect(after).toContain('BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4)(x))');
  expect(after).toContain('b = BatchNormLayer(y, axes=(0, 1))');
});

test('what is not converted has an enabled action that says why', async () => {
  const client = await start();
  const uri = client.open('a.py', `${prelude}net = BatchNormLayer(net, **options)\n`);
  const [why] = await actionsAt(client, uri, onCall, ['quickfix']);
  expect(why).toMatchObject({ title: 'Why is this call not converted?' });
  expect(why?.disabled).toBeUndefined();
  expect(await client.execute(why?.command?.command ?? '', why?.command?.arguments?.[0])).toMatchObject({
    code: 'arguments-hidden',
  });
});

test('an action resolved after the text has changed is refused', async () => {
  const client = await start();
  const uri = client.open('a.py', ready);
  const [fix] = await actionsAt(client, uri, onCall);
  client.change(uri, 2, `# new\n${ready}`);
  expect(await refusal(resolve(client, fix))).toBe('ContentModified');
});

test('a request overtaken by a change is refused, one for diagnostics so that it is asked again', async () => {
  const client = await start();
  const uri = client.open('a.py', ready);
  await client.pull(uri);
  const refused: Promise<string>[] = [];
  await client.atOnce(() => {
    refused.push(refusal(hoverAt(client, uri, onName)));
    return client.change(uri, 2, ready);
  });
  await client.atOnce(() => {
    refused.push(refusal(client.pull(uri)));
    return client.change(uri, 3, ready);
  });
  expect(await Promise.all(refused)).toEqual(['ContentModified', 'ServerCancelled']);
});

test('wrong requests are refused and do not end the server', async () => {
  const client = await start();
  const unknown = client.uri('nowhere.py');
  expect(await hoverAt(client, unknown, onName)).toBeNull();
  expect(await client.pull(unknown)).toEqual([]);
  expect(await refusal(client.execute('lasagneToKeras.nothing'))).toBe('InvalidParams');
  expect(await refusal(client.execute('lasagneToKeras.propose', { scan: 'none' }))).toBe('InvalidParams');
  expect(await refusal(client.execute('lasagneToKeras.convertAll', {}))).toBe('InvalidParams');
  expect(await refusal(client.connection.sendRequest('codeAction/resolve', { title: 'x' }))).toBe(
    'InvalidParams',
  );
  expect(await refusal(client.connection.sendRequest('textDocument/nothing', {}))).toBe('MethodNotFound');
  expect(await client.pull(client.open('a.py', ready))).toHaveLength(1);
});

test('parameters are completed, their signature shown, and hints given on request', async () => {
  const client = await start({ settings: { inlayHints: { enabled: true } } });
  const uri = client.open(
    'a.py',
    `${prelude}net = BatchNormLayer(net, alpha=0.05)\nnet = BatchNormLayer(net, al`,
  );
  const position = { line: 2, character: 28 };
  const items: CompletionItem[] = await client.connection.sendRequest('textDocument/completion', {
    textDocument: { uri },
    position,
  });
  expect(items.map(({ label }) => label)).toContain('alpha=');
  const help: SignatureHelp = await client.connection.sendRequest('textDocument/signatureHelp', {
    textDocument: { uri },
    position,
  });
  expect(help.signatures[0]?.label).toContain("BatchNormLayer(incoming, axes='auto'");
  const hints: InlayHint[] = await client.connection.sendRequest('textDocument/inlayHint', {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } },
  });
  expect(hints.map(({ label }) => label)).toEqual(['momentum=0.95']);
  client.configure({ inlayHints: { enabled: false } });
  const none = await client.connection.sendRequest('textDocument/inlayHint', {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } },
  });
  expect(none).toEqual([]);
});

test('a layer re-exported by another file is found, and what is typed there counts at once', async () => {
  const client = await start({ files: { 'common.py': 'from lasagne.layers import BatchNormLayer as BN\n' } });
  const uri = client.open('a.py', 'from common import BN\nnet = BN(net)\n');
  expect((await client.pull(uri)).map(({ code }) => code)).toEqual(['ready']);
  client.open('common.py', 'class BN: pass\n');
  expect(await client.pull(uri)).toEqual([]);
});

test('convertAll asks the client to make the edit', async () => {
  const client = await start();
  const uri = client.open('a.py', ready);
  expect(await client.execute('lasagneToKeras.convertAll', { uri, version: 1 })).toMatchObject({
    applied: true,
    calls: 1,
  });
  expect(edited(uri, ready, client.applied[0] as WorkspaceEdit)).toBe(converted);
  expect(await refusal(client.execute('lasagneToKeras.convertAll', { uri, version: 3 }))).toBe(
    'ContentModified',
  );
});
