import { commands, Uri, window, workspace, type ExtensionContext } from 'vscode';
import type { StudySummary } from '@samenspel/language-server/protocol';
import type { CommandTable } from '../commands/command-table.ts';
import type { Surroundings } from '../surroundings.ts';
import { isAgreed } from './agreement.ts';
import { showConnection } from './connection-status.ts';
import { createDifferenceEditor } from './difference-editor.ts';
import type { Direction } from './difference-item.ts';
import { createDifferenceTree } from './difference-tree.ts';
import type { Keeping } from './keeping.ts';
import { remoteWork, sayFailed } from './remote-work.ts';
import type { ServerAccess } from './signed-server.ts';

/**
 * Push and pull of the study that the user is in. Each shows first what differs, in a view of its own; only of what is
 * shown something is sent or taken, as far as it is chosen.
 */
export function remoteCommands(
  { subscriptions }: Pick<ExtensionContext, 'subscriptions'>,
  { studies, words, output }: Surroundings,
  { access, keeping }: { readonly access: ServerAccess; readonly keeping: Keeping },
): CommandTable {
  const work = remoteWork({ words, output, ...keeping });
  const tree = createDifferenceTree(words);
  const editor = createDifferenceEditor(() => tree.shown, words);
  const status = showConnection(access, tree, words);
  let isBusy = false;

  async function show(comparison: typeof tree.shown): Promise<void> {
    tree.show(comparison);
    status.update();
    await commands.executeCommand(
      'setContext',
      'samenspel.hasDifferences',
      comparison !== undefined,
    );
  }

  /** @returns whether there is something to be seen */
  async function compare(study: StudySummary): Promise<boolean> {
    const server = await access.getWithToken();
    if (server === undefined) return false;
    const root = Uri.parse(study.root);
    const { compareStudy } = await import('./comparison.ts');
    const comparison = await work.withProgress(
      words.say('Comparing with {0}', server.address),
      (signal) => compareStudy({ study, root, server }, { ...work, signal }),
    );
    if (comparison === undefined) return false;
    const isDifferent = comparison.items.length > 0;
    await show(isDifferent ? comparison : undefined);
    return isDifferent;
  }

  async function compareAndShow(study: StudySummary, same: string): Promise<void> {
    if (await compare(study)) await commands.executeCommand('samenspel.differences.focus');
    else if (tree.shown === undefined && access.address() !== undefined)
      void window.showInformationMessage(same);
  }

  /** What is open and not saved would not go along, or be written over. */
  async function saved(study: StudySummary): Promise<'nothing' | 'saved' | 'given-up'> {
    const unsaved = workspace.textDocuments.filter(
      (each) => each.isDirty && studies.of(each.uri)?.root === study.root,
    );
    if (unsaved.length === 0) return 'nothing';
    const save = words.say('Save and Compare');
    const chosen = await window.showWarningMessage(
      words.say(
        'Changes in {0} are not saved, and only what is saved is compared.',
        unsaved.length,
      ),
      { modal: true },
      save,
    );
    if (chosen !== save) return 'given-up';
    const done = await Promise.all(unsaved.map((each) => each.save()));
    return done.every(Boolean) ? 'saved' : 'given-up';
  }

  /** One at a time: what is shown is of the last of them. */
  function alone(act: (study: StudySummary) => Promise<void>) {
    return async () => {
      const study = studies.current();
      if (study === undefined || isBusy) return;
      isBusy = true;
      try {
        await act(study);
      } catch (error) {
        sayFailed(error, work);
      } finally {
        isBusy = false;
        status.update();
      }
    };
  }

  function going(direction: Direction) {
    return alone(async (study) => {
      const nothing = words.say(
        direction === 'push' ? 'There is nothing to push.' : 'There is nothing to pull.',
      );
      const state = await saved(study);
      if (state === 'given-up') return;
      const { shown } = tree;
      const isShown = shown?.study.root === study.root && shown.remote.address === access.address();
      if (state === 'saved' || !isShown) {
        await compareAndShow(study, nothing);
        return;
      }
      const chosen = tree.chosen(direction);
      if (chosen.length === 0) {
        void window.showInformationMessage(nothing);
        return;
      }
      if (!(await isAgreed(direction, shown, chosen, words))) return;
      try {
        if (direction === 'push')
          await (await import('./push-chosen.ts')).pushChosen(shown, chosen, work);
        else await (await import('./pull-chosen.ts')).pullChosen(shown, chosen, work);
      } catch (error) {
        sayFailed(error, work);
      }
      // Also after it was broken off: what is shown is what is left.
      await compare(study);
    });
  }

  subscriptions.push(
    tree,
    editor,
    status,
    access.onDidChange(() => {
      // What is shown is of the server that was set then.
      if (tree.shown !== undefined && tree.shown.remote.address !== access.address())
        void show(undefined);
    }),
  );
  return {
    compare: alone(async (study) => {
      if ((await saved(study)) === 'given-up') return;
      await compareAndShow(study, words.say('The study is the same here and on the server.'));
    }),
    push: going('push'),
    pull: going('pull'),
    closeDifferences: () => show(undefined),
    async openDifference(path: unknown) {
      if (typeof path === 'string') await editor.open(path);
    },
  };
}
