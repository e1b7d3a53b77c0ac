import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A program that serves a page on this machine until it is stopped. */
export interface Service {
  readonly url: string;
  /** The process group of the program and of everything it has started. */
  readonly group: number;
  /** Ends the program and everything it has started. */
  readonly stop: () => Promise<void>;
}

/**
 * Ends a program's whole group when the program ends, or when its standard input closes, which it does however we
 * end: nothing is left behind.
 */
const leash = '{ "$@"; kill -KILL 0; } & cat > /dev/null; kill -KILL 0';

/** Starts a program and waits until it answers. @param command program and arguments, given the port to use */
export async function serve(command: (port: number) => readonly string[]): Promise<Service> {
  const port = await freePort();
  const words = command(port);
  const child = spawn('/bin/sh', ['-c', leash, 'sh', ...words], { detached: true });
  const { pid: group } = child;
  if (group === undefined) throw new Error(`${words.join(' ')} cannot be started`);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      said += data;
    });
  const ended = once(child, 'exit');
  const url = `http://localhost:${port}`;
  await Promise.race([
    answers(url),
    ended.then(() => {
      throw new Error(`${words.join(' ')} ended early:\n${said}`);
    }),
  ]);
  const stop = async (): Promise<void> => {
    child.stdin.end();
    await ended;
  };
  return { url, group, stop };
}

async function answers(url: string): Promise<void> {
  for (const end = Date.now() + 60_000; ; ) {
    try {
      await fetch(url);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
