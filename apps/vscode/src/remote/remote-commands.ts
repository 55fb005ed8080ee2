import { commands, Uri, window, workspace, type ExtensionContext } from 'vscode';
import type { StudySummary } from '@samenspel/language-server/protocol';
import type { CommandTable } from '../commands/command-table.ts';
import type { Surroundings } from '../surroundings.ts';
import { isAgreed } from './agreement.ts';
import { showConnection } from './connection-status.ts';
import { createDifferenceEditor } from './difference-editor.ts';
import type { Comparison } from './comparison.ts';
import { directionTo, isDecided } from './decision.ts';
import type { DifferenceItem, Direction, Side } from './difference-item.ts';
import { createDifferenceTree } from './difference-tree.ts';
import { takeSteps, type Outcome, type Steps } from './exchange-steps.ts';
import type { Keeping } from './keeping.ts';
import { remoteWork, sayFailed } from './remote-work.ts';
import type { ServerAccess } from './signed-server.ts';
import { wantedStudy } from '../study/wanted-study.ts';
import { tell } from '../words/tell.ts';

/** What is shown, and what of it is to go. */
interface Plan {
  readonly shown: Comparison;
  readonly chosen: readonly DifferenceItem[];
}

/**
 * Push and pull of the study that the user is in. Each shows first what differs, in a view of its own; only of what is
 * shown something is sent or taken, as far as it is chosen.
 */
export function remoteCommands(
  { subscriptions }: Pick<ExtensionContext, 'subscriptions'>,
  surroundings: Surroundings,
  { access, keeping }: { readonly access: ServerAccess; readonly keeping: Keeping },
): CommandTable {
  const { studies, words, output } = surroundings;
  const work = remoteWork({ words, output, ...keeping });
  const tree = createDifferenceTree(words, studies);
  const editor = createDifferenceEditor(() => tree.shown, words);
  const status = showConnection(access, tree, words);
  let isBusy = false;

  async function show(comparison: Comparison | undefined): Promise<void> {
    tree.show(comparison);
    status.update();
    await commands.executeCommand(
      'setContext',
      'samenspel.hasDifferences',
      comparison !== undefined,
    );
  }

  async function compare(study: StudySummary): Promise<Outcome> {
    const server = await access.getWithToken();
    if (server === undefined) return 'given-up';
    const root = Uri.parse(study.root);
    const { compareStudy } = await import('./comparison.ts');
    const comparison = await work.withProgress(
      words.say('Comparing with {0}', server.address),
      (signal) => compareStudy({ study, root, server }, { ...work, signal }),
    );
    if (comparison === undefined) return 'given-up';
    const isDifferent = comparison.items.length > 0;
    await show(isDifferent ? comparison : undefined);
    return isDifferent ? 'different' : 'same';
  }

  async function reveal(): Promise<void> {
    await commands.executeCommand('samenspel.differences.focus');
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
  function alone(
    act: (study: StudySummary) => Promise<void>,
    found: () => StudySummary | undefined = () => wantedStudy(surroundings),
  ) {
    return async () => {
      if (isBusy) return;
      const study = found();
      if (study === undefined) return;
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

  function steps(study: StudySummary, direction: Direction): Steps<Plan> {
    return {
      save: () => saved(study),
      plan() {
        const { shown } = tree;
        const chosen = tree.chosen(direction);
        return shown === undefined || chosen.length === 0 ? undefined : { shown, chosen };
      },
      holds: async ({ shown }) =>
        (await access.isStill(shown.server)) &&
        shown === tree.shown &&
        shown.study.root === study.root &&
        !tree.isOutdated,
      agree: ({ shown, chosen }) => isAgreed(direction, shown, chosen, words),
      async go({ shown, chosen }) {
        try {
          const isDone =
            direction === 'push'
              ? await (await import('./push-chosen.ts')).pushChosen(shown, chosen, work)
              : await (await import('./pull-chosen.ts')).pullChosen(shown, chosen, work);
          return isDone ? 'done' : 'broken-off';
        } catch (error) {
          sayFailed(error, work);
          return 'broken-off';
        }
      },
      outdate: () => {
        tree.outdate();
      },
      compare: () => compare(study),
      reveal,
      tellNothing() {
        void tell(
          words.say(
            direction === 'push' ? 'There is nothing to push.' : 'There is nothing to pull.',
          ),
        );
      },
    };
  }

  /** A side of a conflict is decided for by what is shown of it: where one of both is another by now, it is shown anew. */
  function decision(study: StudySummary, item: DifferenceItem, side: Side): Steps<Plan> {
    const { shown } = tree;
    const common = steps(study, directionTo[side]);
    return {
      ...common,
      plan: () =>
        shown === undefined || shown !== tree.shown ? undefined : { shown, chosen: [item] },
      async holds(plan) {
        const { isAsCompared, isThereAsCompared } = await import('./comparison.ts');
        if (!(await common.holds(plan)) || !(await isAsCompared(plan.shown, item.path)))
          return false;
        // What is sent is held to what was compared by the server itself.
        return side === 'mine' || isThereAsCompared(plan.shown, item.path);
      },
      async agree(plan) {
        await editor.open(item.path);
        return isDecided(side, plan.shown, item, words);
      },
      tellNothing() {
        void tell(
          tree.shown === undefined
            ? words.say('The study is the same here and on the server.')
            : words.say('It was compared anew. Decide by what is shown now.'),
        );
      },
    };
  }

  async function decide(node: unknown, side: Side): Promise<void> {
    const item = tree.itemAt(node);
    const root = tree.shown?.study.root;
    if (item?.sides?.includes(side) !== true) return;
    const decided = alone(
      (study) => takeSteps(decision(study, item, side)),
      () => studies.all().find((each) => each.root === root),
    );
    await decided();
  }

  /** What is shown is of the server that was set then, and of who was signed in. */
  async function dropWhatIsPast(): Promise<void> {
    const { shown } = tree;
    if (shown === undefined || (await access.isStill(shown.server))) return;
    if (shown === tree.shown) await show(undefined);
  }

  subscriptions.push(
    tree,
    editor,
    status,
    access.onDidChange(() => void dropWhatIsPast()),
    studies.onDidChange(() => {
      if (tree.shown !== undefined && studies.isGone(tree.shown.study)) void show(undefined);
    }),
  );
  return {
    compare: alone(async (study) => {
      if ((await saved(study)) === 'given-up') return;
      const outcome = await compare(study);
      if (outcome === 'different') await reveal();
      else if (outcome === 'same')
        void tell(words.say('The study is the same here and on the server.'));
    }),
    push: alone((study) => takeSteps(steps(study, 'push'))),
    pull: alone((study) => takeSteps(steps(study, 'pull'))),
    keepMine: (node) => decide(node, 'mine'),
    takeTheirs: (node) => decide(node, 'theirs'),
    closeDifferences: () => show(undefined),
    async openDifference(path: unknown) {
      if (typeof path === 'string') await editor.open(path);
    },
  };
}
