/** Watches for Ctrl-C while files are written, so that it comes between two files and never within one. */
export interface Interruption {
  /** Whether it was pressed; it can only be noticed here. */
  readonly happened: () => Promise<boolean>;
  readonly stopWatching: () => void;
}

export function watchInterruption(): Interruption {
  let isPressed = false;
  const press = (): void => {
    isPressed = true;
  };
  process.on('SIGINT', press);
  process.on('SIGTERM', press);
  return {
    happened: async () => {
      await new Promise(setImmediate);
      return isPressed;
    },
    stopWatching: () => {
      process.off('SIGINT', press);
      process.off('SIGTERM', press);
    },
  };
}
