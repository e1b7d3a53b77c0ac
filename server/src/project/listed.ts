import { problem } from '../verdict/verdict.ts';
import type { FileSystem } from './file-system.ts';
import { rulesOf } from './ignoring.ts';
import { folderOf, nameOf } from './paths.ts';
import { isPython } from './skipped.ts';
import { type Met, type WalkRules, walk } from './walk.ts';

/** The folder that listed files are relative to. */
const working = '.';

/**
 * The Python files of a list that some other search made, taken as if our own search had met them: what is no
 * Python is passed over, and so is what the settings leave out. Git's rules are the business of whoever made the
 * list. Folders in it are searched.
 */
export function* walkListed(files: FileSystem, paths: readonly string[], rules: WalkRules): Generator<Met> {
  const asked = rules.exclude.length === 0 ? undefined : rulesOf(files.absolute(working), rules.exclude);
  for (const path of paths) {
    const found = files.inspect(path);
    if (found.kind === 'failed') yield { kind: 'problem', path, problem: found.problem };
    else if (found.kind === 'folder') yield* walk(files, [path], rules);
    else if (!isPython(nameOf(path))) continue;
    else if (found.kind === 'other') yield { kind: 'problem', path, problem: problem('not-a-file') };
    else {
      const absolute = files.absolute(path);
      const settings = rules.settings(folderOf(absolute));
      if (settings.kind === 'invalid') yield { ...settings, kind: 'problem' };
      else if (![asked, settings.exclude].some((some) => some?.says(absolute, false) === 'ignored'))
        yield { kind: 'file', path, argument: working };
    }
  }
}
