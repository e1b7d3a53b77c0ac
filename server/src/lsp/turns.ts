import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Lets other messages in: those that say that the text has changed, or that nobody wants the answer any more. */
export const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    // A browser has only timers.
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });

/** Waits until what was sent together with a request has been read; refuses the request if it was cancelled meanwhile. */
export async function settled(token: CancellationToken): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await nextTurn();
  refuseCancelled(token);
}

export function refuseCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'the request was cancelled');
}

/** The answer to a request about a text that is no more. */
export const contentModified = (): ResponseError<void> =>
  new ResponseError(LSPErrorCodes.ContentModified, 'the text has changed');

/** Works in slices, so that a long task can be cancelled and does not hold up typing. */
export function slices(token: CancellationToken): () => Promise<void> {
  const slice = 12;
  let until = performance.now() + slice;
  return async () => {
    if (performance.now() < until) return;
    await nextTurn();
    await nextTurn();
    refuseCancelled(token);
    until = performance.now() + slice;
  };
}
