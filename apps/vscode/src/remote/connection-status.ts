import { commands, StatusBarAlignment, window } from 'vscode';
import type { Words } from '../words/words.ts';
import { countBySort, directionOf } from './difference-item.ts';
import type { DifferenceTree } from './difference-tree.ts';
import type { ServerAccess } from './signed-server.ts';

/** What the status bar says of the server: which one it is, whether there is a token for it, and what differs. */
export interface ConnectionStatus {
  dispose(): void;
  update(): void;
}

export function showConnection(
  access: ServerAccess,
  tree: DifferenceTree,
  words: Words,
): ConnectionStatus {
  const item = window.createStatusBarItem('samenspel.connection', StatusBarAlignment.Left);
  item.name = 'Samenspel: server';
  let isSignedIn = false;

  function update(): void {
    const address = access.address();
    void commands.executeCommand('setContext', 'samenspel.hasServer', address !== undefined);
    if (address === undefined) {
      item.hide();
      return;
    }
    const items = tree.shown?.items ?? [];
    const count = (direction: 'push' | 'pull') =>
      items.filter((each) => directionOf(each) === direction).length;
    const conflicts = countBySort(items).conflict;
    const parts = [
      `$(cloud) ${new URL(address).host}`,
      ...(count('push') > 0 ? [`$(arrow-up)${count('push')}`] : []),
      ...(count('pull') > 0 ? [`$(arrow-down)${count('pull')}`] : []),
      ...(conflicts > 0 ? [`$(warning)${conflicts}`] : []),
    ];
    item.text = parts.join(' ');
    item.tooltip = isSignedIn
      ? words.say('Compare the study with {0}', address)
      : words.say('Sign in to {0}', address);
    item.command = isSignedIn ? 'samenspel.compare' : 'samenspel.signIn';
    item.show();
  }

  function look(): void {
    void access.isSignedIn().then((found) => {
      isSignedIn = found;
      update();
    });
  }

  const following = [access.onDidChange(look), words.onDidChange(update)];
  update();
  look();
  return {
    update,
    dispose() {
      for (const each of following) each.dispose();
      item.dispose();
    },
  };
}
