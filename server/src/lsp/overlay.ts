import type { FileSystem } from '../project/file-system.ts';
import type { Program } from './programs.ts';

/** The file system as the editor sees it: what is open has the text that is being typed. */
export interface Overlay extends FileSystem {
  /** Whether a file was read, and not merely looked through, since the overlay was made. */
  readonly wasRead: (path: string) => boolean;
}

export function overlay(files: FileSystem, openAt: (path: string) => Program | undefined): Overlay {
  const taken = new Set<string>();
  const bytesAt = (path: string): Uint8Array | undefined => {
    const program = openAt(files.absolute(path));
    return program && bytesOf(program);
  };
  return {
    ...files,
    inspect: (path) => (openAt(files.absolute(path)) === undefined ? files.inspect(path) : { kind: 'file' }),
    read: (path) => {
      taken.add(files.absolute(path));
      const bytes = bytesAt(path);
      return bytes === undefined ? files.read(path) : { kind: 'read', bytes };
    },
    scan: (path, look) => {
      const bytes = bytesAt(path);
      if (bytes === undefined) return files.scan(path, look);
      const text = latin1(bytes);
      return {
        kind: 'scanned',
        value: look({ includes: (word) => text.includes(word), text: () => text }),
      };
    },
    wasRead: (path) => taken.has(path),
  };
}

/** One character per byte, whatever the bytes: the decoder of that name would take some of them for Windows'. */
export function latin1(bytes: Uint8Array): string {
  const slice = 0x8000;
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += slice)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + slice)));
  return pieces.join('');
}

/** An open program as a file would hold it. The editor has decoded it, so a coding line has nothing more to say. */
export function bytesOf(program: Program): Uint8Array {
  const text = program.path.endsWith('.ipynb')
    ? JSON.stringify({
        nbformat: 4,
        cells: program.parts.map(({ document }) => ({ cell_type: 'code', source: document.getText() })),
      })
    : program.text.replace(/^((?:.*\r?\n)?.*#.*)coding([:=])/, '$1______$2');
  return new TextEncoder().encode(text);
}
