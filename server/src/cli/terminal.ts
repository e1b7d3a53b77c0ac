import { readFileSync } from 'node:fs';
import colors from 'picocolors';

type Colors = ReturnType<typeof colors.createColors>;

/** The environment variables that count. */
export interface Environment {
  readonly LC_ALL?: string | undefined;
  readonly LC_MESSAGES?: string | undefined;
  readonly LANG?: string | undefined;
  readonly TERM?: string | undefined;
  readonly CI?: string | undefined;
  readonly NO_COLOR?: string | undefined;
  readonly FORCE_COLOR?: string | undefined;
  readonly DEBUG?: string | undefined;
}

/** Where a run reads from and writes to. Results go to `out`, messages to `err`. */
export interface Terminal {
  readonly env: Environment;
  readonly out: Output;
  readonly err: Output;
  /** Everything on standard input. */
  readonly input: () => Uint8Array;
}

export interface Output {
  readonly write: (text: string | Uint8Array) => void;
  readonly colors: Colors;
  /** A person looks at it, on a terminal that can redraw a line. */
  readonly isLive: boolean;
}

export function processTerminal(args: readonly string[]): Terminal {
  const { stdout, stderr } = process;
  const env: Environment = process.env;
  return {
    env,
    out: output(stdout, args, env),
    err: output(stderr, args, env),
    input: () => readFileSync(0),
  };
}

function output(stream: NodeJS.WriteStream, args: readonly string[], env: Environment): Output {
  const isLive = stream.isTTY === true && env.TERM !== 'dumb';
  // NO_COLOR and FORCE_COLOR count when they are set to anything but nothing; see https://no-color.org.
  const isOff = Boolean(env.NO_COLOR) || args.includes('--no-color');
  const isOn = (isLive || Boolean(env.FORCE_COLOR)) && !isOff;
  return {
    write: (text) => void stream.write(text),
    colors: colors.createColors(isOn),
    isLive: isLive && !env.CI,
  };
}
