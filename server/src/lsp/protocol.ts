/**
 * What our own client and server say to each other beyond the protocol: plain JSON, imported by both sides, so it
 * imports nothing. Every command below works for any client; none needs VS Code.
 */

/** What our client passes in `initializationOptions`; every other client passes nothing. */
export interface InitializationOptions {
  /** The parser's two wasm files, where the server has no disk to read them from. */
  readonly grammar?: { readonly runtime: Uint8Array; readonly python: Uint8Array };
  /** The client answers {@link fileRequests}: files are read through it (browser, virtual workspaces). */
  readonly files?: boolean;
  /** Commands the client carries out itself, so the server must not register them, e.g. `lasagneToKeras.copyText`. */
  readonly clientCommands?: readonly string[];
  /** The editor puts the diagnostics of a place above its hover, so that a hover need not say them again. */
  readonly hoversShowDiagnostics?: boolean;
}

/** `workspace/executeCommand` names; each takes one argument object and answers with JSON. */
export const serverCommands = {
  /** {@link ScanRequest} → {@link Scan}; reports progress under the request's `workDoneToken`, obeys cancellation. */
  scan: 'lasagneToKeras.scan',
  /** {@link ScanReference} → {@link Proposal}. */
  propose: 'lasagneToKeras.propose',
  /** {@link ScanReference} → {@link Copies}. */
  copies: 'lasagneToKeras.copies',
  /** {@link ScanReference} → {@link Patch}, which `git apply` takes. */
  patch: 'lasagneToKeras.patch',
  /** {@link ScanReference}, or nothing for the last scan → {@link Page} in Markdown: the account with links to the lines. */
  report: 'lasagneToKeras.report',
  /** `{ uri? }` → {@link Page} in Markdown: what is left to do by hand, in a file or in the last scan. */
  checklist: 'lasagneToKeras.checklist',
  /** `{ uri, version? }` → {@link Applied}: converts what is ready in an open document through `workspace/applyEdit`. */
  convertAll: 'lasagneToKeras.convertAll',
  /** {@link ScanReference} → {@link Applied}: carries a proposal out through `workspace/applyEdit`. */
  apply: 'lasagneToKeras.apply',
  /** {@link Explanation}, as the action "Why is this call not converted?" has it: it is shown, and answered. */
  explain: 'lasagneToKeras.explain',
} as const;

/** Commands that code actions name and our client carries out. */
export const clientCommands = {
  /** `[text: string]`: to the clipboard. */
  copyText: 'lasagneToKeras.copyText',
} as const;

export interface ScanRequest {
  /** Files and folders to look at; none means every workspace folder. */
  readonly uris?: readonly string[];
}

export interface Scan {
  readonly id: string;
  readonly files: number;
  readonly ready: number;
  readonly toAnswer: number;
  readonly notConverted: number;
  /** What will happen, for people, in their language: one sentence each, no markup. */
  readonly account: readonly string[];
}

export interface ScanReference {
  readonly scan: string;
  /** Also those that need an answer, each marked `needsConfirmation` (a preview shows them unticked). */
  readonly includeConfirm?: boolean;
}

/** An LSP `WorkspaceEdit` with versions and change annotations, and what it leaves alone. */
export interface Proposal {
  readonly edit: unknown;
  readonly calls: number;
  readonly files: number;
  /** Sentences naming files changed since the scan, read-only files and the like. */
  readonly left: readonly string[];
}

/** What became of an edit that the client was asked to make. */
export interface Applied {
  readonly applied: boolean;
  readonly calls: number;
  readonly files: number;
  readonly failureReason?: string;
  readonly left: readonly string[];
}

export interface Explanation {
  readonly code: string;
  readonly message: string;
  /** The page about it. */
  readonly href: string;
}

export interface Copies {
  readonly files: readonly { readonly uri: string; readonly base64: string }[];
  readonly left: readonly string[];
}

export interface Page {
  readonly name: string;
  readonly text: string;
}

export interface Patch extends Page {
  readonly left: readonly string[];
}

/** Requests from the server to a client with `files`. Every one takes `{ uri }`. */
export const fileRequests = {
  /** → {@link FileStat}, or null where nothing is. */
  stat: 'lasagneToKeras/fs/stat',
  /** → `{ base64 }`, or null where it cannot be read. */
  read: 'lasagneToKeras/fs/read',
  /** → {@link DirectoryEntry}[], or null where it is no folder. */
  list: 'lasagneToKeras/fs/list',
} as const;

export type FileKind = 'file' | 'folder' | 'other';
export interface FileStat {
  readonly kind: FileKind;
  readonly size: number;
  readonly mtime: number;
  readonly readOnly: boolean;
}
export interface DirectoryEntry {
  readonly name: string;
  readonly kind: FileKind;
  readonly isLink: boolean;
}
