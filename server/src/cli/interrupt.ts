/** Watches for Ctrl-C while files are written, so that it comes between two files and never within one. */
export interface Interruption {
  readonly signal: AbortSignal;
  readonly stopWatching: () => void;
}

export function watchInterruption(): Interruption {
  const pressed = new AbortController();
  const press = (): void => pressed.abort();
  process.on('SIGINT', press);
  process.on('SIGTERM', press);
  return {
    signal: pressed.signal,
    stopWatching: () => {
      process.off('SIGINT', press);
      process.off('SIGTERM', press);
    },
  };
}
