import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol.ts';

/** What our own extension passes; another client may pass anything or nothing. */
export function optionsOf({ initializationOptions: given }: InitializeParams): InitializationOptions {
  const value: unknown = given;
  if (typeof value !== 'object' || value === null) return {};
  const grammar: unknown = Reflect.get(value, 'grammar');
  const commands: unknown = Reflect.get(value, 'clientCommands');
  const bytes = (key: string): unknown =>
    typeof grammar === 'object' && grammar !== null ? Reflect.get(grammar, key) : undefined;
  const runtime = bytes('runtime');
  const python = bytes('python');
  return {
    ...(runtime instanceof Uint8Array && python instanceof Uint8Array
      ? { grammar: { runtime, python } }
      : {}),
    files: Reflect.get(value, 'files') === true,
    hoversShowDiagnostics: Reflect.get(value, 'hoversShowDiagnostics') === true,
    clientCommands: Array.isArray(commands) ? commands.filter((command) => typeof command === 'string') : [],
  };
}
