import { commands, type LogOutputChannel, l10n, window } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { pauseAfter } from './back-off.ts';
import { commandIds } from './manifest/ids.ts';

const remembered = 180_000;

/** Starts a server that ended by itself again, after ever longer pauses; in the end says so and asks. */
export function crashHandler(log: LogOutputChannel): ErrorHandler {
  let crashes: readonly number[] = [];
  return {
    error: (error) => {
      log.error(error);
      return { action: ErrorAction.Continue };
    },
    closed: async () => {
      const now = Date.now();
      crashes = [...crashes.filter((then) => now - then < remembered), now];
      const pause = pauseAfter(crashes.length);
      if (pause === undefined) {
        void askForRestart(crashes.length);
        crashes = [];
        return { action: CloseAction.DoNotRestart, handled: true };
      }
      log.warn(`The server ended unexpectedly (${crashes.length}); starting it again in ${pause} ms.`);
      await new Promise((resolve) => setTimeout(resolve, pause));
      return { action: CloseAction.Restart, handled: true };
    },
  };
}

async function askForRestart(crashes: number): Promise<void> {
  const restart = l10n.t('Restart Server');
  const logs = l10n.t('Show Logs');
  const message = l10n.t('The server stopped {0} times in three minutes and was not started again.', crashes);
  const chosen = await window.showErrorMessage(message, restart, logs);
  if (chosen === restart) await commands.executeCommand(commandIds.restartServer);
  if (chosen === logs) await commands.executeCommand(commandIds.showLogs);
}
