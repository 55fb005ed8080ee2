import { commands, window, type ExtensionContext } from 'vscode';
import { outlineTrees, type OutlineTree } from '@samenspel/language-server/protocol';
import { openPlace } from '../places/open-place.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Words } from '../words/words.ts';
import { isOutlineItem, isOutlineNode, outlineTree, type OutlineSource } from './outline-tree.ts';

/** The views of the side bar, and what is done from them. */
export function showSideBar(
  { subscriptions }: Pick<ExtensionContext, 'subscriptions'>,
  { client, ask, studies, words }: Surroundings,
): void {
  const trees = outlineTrees.map((name) => {
    const source = outlineTree(name, ask, studies, words);
    const view = window.createTreeView(`samenspel.${name}`, {
      treeDataProvider: source,
      showCollapseAll: true,
    });
    /** What is shown is of one study, and maybe not all of it. */
    const describe = () => {
      const study = studies.current();
      const of = study && studies.nameAmong(study);
      view.description = [of, source.filter].filter((each) => each !== undefined).join(' · ');
    };
    subscriptions.push(view, ...filterCommands(name, source, describe, words));
    return { name, source, describe };
  });
  const refresh = () => {
    for (const { source, describe } of trees) {
      describe();
      source.refresh();
    }
  };
  subscriptions.push(
    studies.onDidChange(refresh),
    words.onDidChange(refresh),
    commands.registerCommand('samenspel.openNote', async (given: unknown) => {
      if (isOutlineItem(given) && given.item.location) await openPlace(client, given.item.location);
    }),
    commands.registerCommand('samenspel.openEvidence', async (given: unknown) => {
      if (isOutlineItem(given) && given.item.evidence) await openPlace(client, given.item.evidence);
    }),
    commands.registerCommand('samenspel.showMore', (given: unknown) => {
      if (!isOutlineNode(given) || given.type !== 'more') return;
      trees.find(({ name }) => name === given.tree)?.source.showMore(given.parent);
    }),
  );
}

/** Problems are looked for where VS Code lists them. */
function filterCommands(
  name: OutlineTree,
  source: OutlineSource,
  describe: () => void,
  words: Words,
) {
  if (name === 'problems') return [];
  const filter = (text: string | undefined) => {
    source.filter = text === '' ? undefined : text;
    describe();
    void commands.executeCommand(
      'setContext',
      `samenspel.${name}.isFiltered`,
      Boolean(source.filter),
    );
  };
  return [
    commands.registerCommand(`samenspel.${name}.filter`, async () => {
      const typed = await window.showInputBox({
        value: source.filter ?? '',
        prompt: words.say('Show only what has these words'),
      });
      if (typed !== undefined) filter(typed.trim());
    }),
    commands.registerCommand(`samenspel.${name}.showAll`, () => {
      filter(undefined);
    }),
  ];
}
