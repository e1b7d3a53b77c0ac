import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../cli/version.ts';
import { createEngine } from '../engine.ts';
import { clientFiles } from './client-files.ts';
import { remembered, serveConnection } from './server.ts';

// The worker's own scope is its end of the channel. Node's types, which the rest needs, do not know that.
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

serveConnection(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  version,
  engine: ({ grammar }) => {
    if (grammar === undefined)
      throw new Error('a server in a browser gets its grammar in initializationOptions');
    return createEngine(grammar, { remembers: remembered });
  },
  files: (connection) => clientFiles(connection),
  // A worker has no exit code. What nobody catches is an error event at the one that made it.
  fail: (error) => {
    setTimeout(() => {
      throw error;
    });
  },
});
