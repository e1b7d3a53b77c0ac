import type { Problem } from '../verdict/verdict.ts';

/** What the project reads through. Paths have forward slashes; what fails is a value, never an exception. */
export interface FileSystem {
  /** The path without `.` and `..`, from the top. */
  absolute(path: string): string;
  /** What a path leads to, links followed. */
  inspect(path: string): Inspected;
  /** What is in a folder, in any order. */
  list(folder: string): Listed;
  read(path: string): Read;
  /** Looks at a file's bytes without keeping them: much cheaper than {@link read} for most files of a tree. */
  scan<T>(path: string, look: (bytes: Bytes) => T): Scanned<T>;
  /** The path with every link in it followed; the path itself where that fails. */
  real(path: string): string;
}

export type Kind = 'file' | 'folder' | 'other';

export interface Entry {
  readonly name: string;
  readonly kind: Kind | 'link';
}

export interface Failed {
  readonly kind: 'failed';
  readonly problem: Problem;
}
export type Inspected = { readonly kind: Kind } | Failed;
export type Listed = { readonly kind: 'listed'; readonly entries: readonly Entry[] } | Failed;
export type Read = { readonly kind: 'read'; readonly bytes: Uint8Array } | Failed;
export type Scanned<T> = { readonly kind: 'scanned'; readonly value: T } | Failed;

/** A file's bytes, to be searched without decoding them. Valid only while they are being looked at. */
export interface Bytes {
  /** @param word ASCII */
  includes(word: string): boolean;
  /** One character per byte. */
  text(): string;
}

export const isFile = (files: FileSystem, path: string): boolean => files.inspect(path).kind === 'file';
