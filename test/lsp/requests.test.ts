import { expect, test } from 'vitest';
import { type Client, modern, refusal, start } from './client.ts';

const prelude = 'from lasagne.layers import BatchNormLayer\n';
const ready = `${prelude}net = BatchNormLayer(net)\n`;
const at = (line: number, character: number) => ({ line, character });

/** Every request about a place in a document, in one go. */
const askAll = (client: Client, uri: string, position: object): Promise<readonly string[]> => {
  const textDocument = { uri };
  const range = { start: position, end: position };
  const requests: readonly (readonly [string, object])[] = [
    ['textDocument/hover', { textDocument, position }],
    ['textDocument/completion', { textDocument, position }],
    ['textDocument/signatureHelp', { textDocument, position }],
    ['textDocument/inlayHint', { textDocument, range }],
    ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }],
    ['textDocument/diagnostic', { textDocument }],
  ];
  return Promise.all(
    requests.map(([method, params]) => refusal(client.connection.sendRequest(method, params))),
  );
};
const answeredAll = Array.from({ length: 6 }, () => 'answered');

test.each([
  ['file:///nowhere/a.py'],
  ['untitled:Untitled-1'],
  ['no uri at all'],
  [''],
  ['file://'],
  ['%%%:%'],
])('whatever is asked about the document "%s", which is not open, is answered', async (uri) => {
  const client = await start();
  expect(await askAll(client, uri, at(0, 0))).toEqual(answeredAll);
});

test.each([[at(1, 10_000)], [at(10_000, 0)], [at(2 ** 31 - 1, 2 ** 31 - 1)], [at(-1, -1)]])(
  'a position outside the document, %j, is answered',
  async (position) => {
    const client = await start();
    expect(await askAll(client, client.open('a.py', ready), position)).toEqual(answeredAll);
  },
);

test.each([
  ['textDocument/hover', {}],
  ['textDocument/hover', { textDocument: null, position: null }],
  ['textDocument/completion', { position: 'here' }],
  ['workspace/executeCommand', {}],
  ['workspace/executeCommand', { command: 'lasagneToKeras.scan', arguments: [{ uris: 'all' }] }],
  ['workspace/executeCommand', { command: 'lasagneToKeras.explain', arguments: [] }],
  ['codeAction/resolve', { title: 'x', data: { uri: 1 } }],
  ['workspace/diagnostic', {}],
])('%s with %j is refused, and the server lives on', async (method, params) => {
  const client = await start();
  expect(await refusal(client.connection.sendRequest(method, params))).not.toBe('answered');
  expect(await client.pull(client.open('a.py', ready))).toHaveLength(1);
});

test('the account of a scan that is no more is refused', async () => {
  const client = await start({ files: { 'a.py': ready } });
  const first = (await client.execute('lasagneToKeras.scan', {})) as { id: string };
  for (let i = 0; i < 3; i++) await client.execute('lasagneToKeras.scan', {});
  expect(await refusal(client.execute('lasagneToKeras.propose', { scan: first.id }))).toBe('InvalidParams');
});

test('a client that says nothing of itself gets what everybody understands', async () => {
  const client = await start({ capabilities: {} });
  const pushed = client.pushed(client.uri('a.py'), 1);
  const uri = client.open('a.py', ready);
  const [found] = await pushed;
  expect(found).toMatchObject({ code: 'ready' });
  expect(found).not.toHaveProperty('codeDescription');
  expect(found).not.toHaveProperty('relatedInformation');
  expect(await client.execute('lasagneToKeras.convertAll', { uri })).toMatchObject({ applied: false });
  expect(
    await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: at(1, 8) }),
  ).toMatchObject({ contents: { kind: 'plaintext' } });
});

test('everything is said in Chinese to a Chinese client', async () => {
  const client = await start({ locale: 'zh-CN', files: { 'b.py': ready }, capabilities: modern });
  const uri = client.open('a.py', `${prelude}net = BatchNormLayer(net, **options)\n`);
  const texts = JSON.stringify([
    await client.pull(uri),
    await client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at(1, 8), end: at(1, 8) },
      context: { diagnostics: [] },
    }),
    await client.execute('lasagneToKeras.scan', {}),
    await client.execute('lasagneToKeras.report'),
    await client.execute('lasagneToKeras.checklist', { uri }),
  ]);
  for (const said of [
    '未转换：',
    '为什么没有转换这个调用？',
    '检查的文件：',
    '可直接转换：',
    '没有剩余的其他',
  ])
    expect(texts).toContain(said);
  expect(texts).not.toMatch(/Not converted|Why is|Files looked|Ready:|No other/);
});
