import { commands, Uri, workspace } from 'vscode';
import type { Words } from '../words/words.ts';
import type { Comparison } from './comparison.ts';
import { directionOf } from './difference-item.ts';
import { placeIn } from './place-in.ts';

/** Where texts are that the server has, and where nothing is: both can only be read. */
const scheme = 'samenspel-server';

/** Opens what differs in the editor's own editor for that. */
export interface DifferenceEditor {
  dispose(): void;
  open(path: string): Promise<void>;
}

/** @param shown gives the comparison that is shown */
export function createDifferenceEditor(
  shown: () => Comparison | undefined,
  words: Words,
): DifferenceEditor {
  const provider = workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent({ query }) {
      const comparison = shown();
      if (comparison === undefined || query === nothing) return '';
      const { textThere } = await import('./comparison.ts');
      const item = comparison.items.find(({ path }) => seen(comparison, path) === query);
      return item === undefined ? '' : ((await textThere(comparison, item.path)) ?? '');
    },
  });

  return {
    async open(path) {
      const comparison = shown();
      const item = comparison?.items.find((each) => each.path === path);
      if (comparison === undefined || item === undefined) return;
      // A server may give any path: here it is only what the tab is called.
      const at = (query: string) =>
        Uri.from({ scheme, path: `/${path.replace(/^\/+/u, '')}`, query });
      const there = at(item.isThere ? seen(comparison, path) : nothing);
      const here = item.isHere ? placeIn(comparison.root, path) : at(nothing);
      // On the right is what would come to be; of a conflict, which nobody has decided yet, what is here.
      const isTaken = directionOf(item) === 'pull';
      await commands.executeCommand(
        'vscode.diff',
        ...(isTaken ? [here, there] : [there, here]),
        isTaken ? words.say('{0} (here ↔ server)', path) : words.say('{0} (server ↔ here)', path),
        { preview: true },
      );
    },
    dispose() {
      provider.dispose();
    },
  };
}

const nothing = 'nothing';

/** What a text of a server is called by: another text of the same note, study or server is called otherwise. */
function seen({ root, remote: { address }, difference }: Comparison, path: string): string {
  const { notes, manifest } = difference.there;
  const hash = path === difference.manifest?.path ? manifest?.hash : notes.get(path)?.hash;
  return JSON.stringify([root.toString(), address, path, hash ?? null]);
}
