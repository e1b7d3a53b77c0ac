import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';
import { say, type TextKey } from '../features/texts.ts';
import { folderOf, join, nameOf } from '../project/paths.ts';
import type { Edit } from '../source/edits.ts';
import { type BulkFile, bulkFile } from './closed.ts';
import { type PlacedEdit, workspaceEdit } from './edits.ts';
import { hash } from './hash.ts';
import { uriOf } from './paths.ts';
import type { Copies, Patch, Proposal } from './protocol.ts';
import type { KeptScan, ScannedFile } from './scan.ts';
import type { Session } from './session.ts';

/** The edits of a scan, as far as the files are still what they were. */
export function propose(session: Session, scan: KeptScan, includeConfirm: boolean): Proposal {
  const edits: (readonly PlacedEdit[])[] = [];
  let calls = 0;
  let files = 0;
  const left = eachFile(session, scan, includeConfirm, (scanned, file) => {
    if (session.files.isReadOnly(scanned.path)) return 'left-read-only';
    const placed = file.place(editsOf(scanned, includeConfirm));
    if (placed.length === 0) return 'left-encoding';
    edits.push(placed);
    calls += scanned.ready + (includeConfirm ? scanned.confirm : 0);
    files++;
    return undefined;
  });
  return { edit: workspaceEdit(edits.flat(), session.client), calls, files, left };
}

/** Converted copies, named after the originals beside which they are to be written. */
export function copiesOf(session: Session, scan: KeptScan, includeConfirm: boolean): Copies {
  const files: { uri: string; base64: string }[] = [];
  const left = eachFile(session, scan, includeConfirm, (scanned, file) => {
    const written = file.rewritten(editsOf(scanned, includeConfirm));
    if (written === undefined) return 'left-encoding';
    files.push({ uri: uriOf(freePath(session, scanned.path)), base64: toBase64(written.after) });
    return undefined;
  });
  return { files, left };
}

/** All changes as one patch that `git apply` takes. */
export function patchOf(session: Session, scan: KeptScan, includeConfirm: boolean): Patch {
  const parts: string[] = [];
  const left = eachFile(session, scan, includeConfirm, (scanned, file) => {
    const written = file.rewritten(editsOf(scanned, includeConfirm));
    if (written === undefined) return 'left-encoding';
    const name = scanned.name.replace(/^\/+/, '');
    const { hunks } = structuredPatch('', '', written.before, written.after);
    const names = {
      oldFileName: `a/${name}`,
      newFileName: `b/${name}`,
      oldHeader: undefined,
      newHeader: undefined,
    };
    parts.push(formatPatch({ ...names, hunks }, FILE_HEADERS_ONLY));
    return undefined;
  });
  return { name: 'lasagne-to-keras.patch', text: parts.join(''), left };
}

const editsOf = (scanned: ScannedFile, includeConfirm: boolean): readonly Edit[] =>
  includeConfirm ? scanned.withConfirm : scanned.edits;

/** Goes through the files with something to change. @returns sentences about those that were left alone */
function eachFile(
  session: Session,
  scan: KeptScan,
  includeConfirm: boolean,
  take: (scanned: ScannedFile, file: BulkFile) => TextKey | undefined,
): readonly string[] {
  return scan.files
    .filter((scanned) => editsOf(scanned, includeConfirm).length > 0)
    .flatMap((scanned) => {
      const read = bulkFile(session, scanned.path);
      const isSame = read.kind === 'file' && hash(read.file.text) === scanned.hash;
      const reason = isSame ? take(scanned, read.file) : 'left-changed';
      return reason === undefined ? [] : [say(session.client.language, reason, { name: scanned.name })];
    });
}

/** `model_keras.py` beside `model.py`, with a number where that is taken. */
function freePath({ files }: Session, path: string): string {
  const name = nameOf(path);
  const dot = name.lastIndexOf('.');
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '_keras' : `_keras${number}`;
    const copy = join(folderOf(path), `${name.slice(0, dot)}${suffix}${name.slice(dot)}`);
    if (files.system.inspect(copy).kind === 'failed') return copy;
  }
}

function toBase64(text: string): string {
  let binary = '';
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}
