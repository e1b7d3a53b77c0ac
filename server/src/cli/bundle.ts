import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

/**
 * What one of our bundles exports. As `require`, except that what V8 made of the bundle is kept in a folder beside it,
 * as Python keeps `__pycache__`: to read half a megabyte of JavaScript is a fifth of a short run. Newer versions of
 * Node can do the same (`module.enableCompileCache`), in a folder that all users of a machine share.
 */
export function loadBundle<Exports>(path: string): Exports {
  const source = readFileSync(path);
  const keptAt = join(dirname(path), 'compiled', basename(path));
  const cachedData = readKept(keptAt, source);
  const script = new Script(Module.wrap(source.toString()), { filename: path, cachedData });
  const module = new Module(path);
  module.filename = path;
  script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path));
  // At the end, when the functions that were called are compiled as well.
  if (isMainThread && (cachedData === undefined || script.cachedDataRejected === true))
    process.once('exit', () => keep(script, source, keptAt));
  return module.exports;
}

/** V8 refuses what another version of it made, but would run what belongs to another source, or is damaged. */
function readKept(keptAt: string, source: Buffer): Buffer | undefined {
  const kept = unlessRefused(() => readFileSync(keptAt));
  if (kept === undefined) return undefined;
  const data = kept.subarray(digestLength);
  return digestOf(source, data).equals(kept.subarray(0, digestLength)) ? data : undefined;
}

function keep(script: Script, source: Buffer, keptAt: string): void {
  const unfinished = `${keptAt}.${process.pid}`;
  const data = script.createCachedData();
  unlessRefused(() => {
    mkdirSync(dirname(keptAt), { recursive: true });
    writeFileSync(unfinished, Buffer.concat([digestOf(source, data), data]));
    renameSync(unfinished, keptAt);
  });
  unlessRefused(() => rmSync(unfinished, { force: true }));
}

/** Where nothing is kept yet, or nothing may be, starting takes longer, and that is all. */
function unlessRefused<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}

const digestLength = 32;

const digestOf = (source: Buffer, data: Buffer): Buffer =>
  createHash('sha256').update(source).update(data).digest();
