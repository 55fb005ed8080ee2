import { commands, window, type ExtensionContext } from 'vscode';
import { outlineTrees, type OutlineTree } from '@samenspel/language-server/protocol';
import { openPlace } from '../places/open-place.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Text, Words } from '../words/words.ts';
import { isOutlineItem, isOutlineNode, outlineTree, type OutlineSource } from './outline-tree.ts';

/** The views of the side bar, and what is done from them. */
export function showSideBar(
  { subscriptions }: Pick<ExtensionContext, 'subscriptions'>,
  { client, ask, studies, words }: Surroundings,
): void {
  const trees = outlineTrees.map((name) => {
    const source = outlineTree(name, ask, studies, words, (total) => {
      const message = source.filter === undefined ? empty[name] : 'Nothing has these words.';
      view.message = total === 0 ? words.say(message) : '';
    });
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

/** What is said of a tree in which there is nothing. */
const empty: Readonly<Record<OutlineTree, Text>> = {
  actors: 'No actors yet. They come with the claims of notes, or by New Actor above.',
  areas: 'No areas yet. An area is a note that says "type: area".',
  codes: 'No codes yet. A code is a note that says "type: code".',
  collaborations:
    'No claims yet of who works with whom. Write in a note what somebody said, and with whom that is: [with:: [[name]]].',
  findings:
    'No findings yet. Write in a note what helps or stands in the way: [finding:: success factor].',
  problems: 'No problems in notes',
};

function filterCommands(
  name: OutlineTree,
  source: OutlineSource,
  describe: () => void,
  words: Words,
) {
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
