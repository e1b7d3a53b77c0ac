import { installPrograms } from '../../scripts/editors/debian.ts';
import { installWeb } from '../../scripts/editors/web.ts';
import { installWorkbench } from '../../scripts/editors/workbench.ts';

/** Before the first test, so that none of them waits for an installation, and what is missing is told at once. */
export default function install(): void {
  const advice = installPrograms(['chromium', 'neovim', 'emacs']);
  if (advice !== undefined) {
    console.error(`\n${advice}`);
    process.exit(1);
  }
  installWorkbench();
  installWeb();
}
