import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { refusal, start } from './client.ts';

const ready = 'from lasagne.layers import BatchNormLayer\nnet = BatchNormLayer(net)\n';
const noMemory = fileURLToPath(new URL('no-memory.cjs', import.meta.url));
// One statement is parsed in one piece, so its tree needs memory all at once.
const large = `${ready}x = [${'1, '.repeat(1_000_000)}]
`;

test('when the parser runs out of memory the server says so and ends, and a new one works', async () => {
  const client = await start({ node: ['--require', noMemory] });
  expect(await client.pull(client.open('small.py', ready))).toHaveLength(1);
  const logged: string[] = [];
  client.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    logged.push(message);
  });
  const uri = client.open('large.py', large);
  void refusal(client.pull(uri));
  expect(await client.ended).toBe(70);
  expect(logged.at(-1)).toMatch(/^The parser broke down, so the server ends: /);

  const next = await start();
  expect(await next.pull(next.open('small.py', ready))).toHaveLength(1);
});
