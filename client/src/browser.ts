import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { clientId, clientName, type Running, start } from './extension.ts';

/** What we use of the browser's class, which Node's types lack. */
declare class Worker {
  constructor(url: string);
  terminate(): void;
  addEventListener(type: 'error', listener: () => void): void;
}

/** A worker has no exit code: what it does not catch is how it says that it broke down. */
class WorkerReader extends BrowserMessageReader {
  constructor(worker: Worker) {
    super(worker);
    worker.addEventListener('error', () => this.fireClose());
  }
}

let running: Running | undefined;

/** In a browser the server is a worker. It has no disk, so the parser is handed over and files are read through us. */
export async function activate(context: ExtensionContext): Promise<void> {
  const read = (name: string): PromiseLike<Uint8Array> =>
    workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'dist', name));
  const [code, runtime, python] = await Promise.all([
    read('server.browser.js'),
    read('web-tree-sitter.wasm'),
    read('tree-sitter-python.wasm'),
  ]);
  // Not every host lets a worker be made from the extension's own address, but all allow a Blob.
  const address = URL.createObjectURL(new Blob([new Uint8Array(code)], { type: 'text/javascript' }));
  let worker: Worker | undefined;
  // Some hosts wrap their workers, so the client would not know one for what it is: it gets the channels.
  const server = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(address);
    return { reader: new WorkerReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  running = start(
    context,
    { grammar: { runtime, python } },
    (options) => new LanguageClient(clientId, clientName, server, options),
  );
}

export const deactivate = (): Promise<void> | undefined => running?.stop();
