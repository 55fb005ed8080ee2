import {
  EventEmitter,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  window,
  type TreeDataProvider,
} from 'vscode';
import type { OpenStudies } from '../study/open-studies.ts';
import type { Words } from '../words/words.ts';
import type { Comparison } from './comparison.ts';
import {
  countBySort,
  differenceSorts,
  directionOf,
  sortsShown,
  type DifferenceItem,
  type DifferenceSort,
  type Direction,
} from './difference-item.ts';
import { placeIn } from './place-in.ts';

type DifferenceNode =
  | { readonly type: 'sort'; readonly sort: DifferenceSort }
  | { readonly type: 'item'; readonly item: DifferenceItem };

/** The view of how the study and the server differ, in which is chosen what goes along. */
export interface DifferenceTree {
  dispose(): void;
  readonly shown: Comparison | undefined;
  /** Whether a push or a pull came after what is shown. */
  readonly isOutdated: boolean;
  /** Shows another comparison, or none; of the same study, what was kept back stays so. */
  show(comparison: Comparison | undefined): void;
  /** A push or a pull came after what is shown. */
  outdate(): void;
  /** What is shown at a node; nothing where it is shown no more. */
  itemAt(node: unknown): DifferenceItem | undefined;
  /** What is shown, goes that way and is not kept back. */
  chosen(direction: Direction): readonly DifferenceItem[];
}

export function createDifferenceTree(
  words: Words,
  studies: Pick<OpenStudies, 'nameAmong'>,
): DifferenceTree {
  const changed = new EventEmitter<undefined>();
  let shown: Comparison | undefined;
  let isOutdated = false;
  let nodes: ReadonlyMap<DifferenceSort, readonly (DifferenceNode & { type: 'item' })[]> =
    new Map();
  const keptBack = new Set<string>();
  /** The study of which it was kept back. */
  let rootOfKept: string | undefined;

  const provider: TreeDataProvider<DifferenceNode> = {
    onDidChangeTreeData: changed.event,
    getChildren(node) {
      if (node === undefined)
        return differenceSorts
          .filter((sort) => nodes.has(sort))
          .map((sort) => ({ type: 'sort', sort }) as const);
      return node.type === 'sort' ? [...(nodes.get(node.sort) ?? [])] : [];
    },
    getTreeItem: (node) => (node.type === 'sort' ? sortItem(node.sort) : noteItem(node.item)),
  };

  function sortItem(sort: DifferenceSort): TreeItem {
    const { label, icon } = sortsShown[sort];
    const item = new TreeItem(words.say(label), TreeItemCollapsibleState.Expanded);
    item.id = sort;
    item.description = String(nodes.get(sort)?.length ?? 0);
    item.iconPath = new ThemeIcon(icon);
    return item;
  }

  function noteItem(given: DifferenceItem): TreeItem {
    const { path, sort, why, isHere, sides = [] } = given;
    const item = new TreeItem(path);
    item.id = `${sort} ${path}`;
    item.contextValue = [sort, ...sides].join(' ');
    item.iconPath = ThemeIcon.File;
    if (shown !== undefined && isHere) item.resourceUri = placeIn(shown.root, path);
    if (why !== undefined) item.description = why;
    item.tooltip = why === undefined ? path : `${path}: ${why}`;
    if (isChoosable(given, shown))
      item.checkboxState = keptBack.has(path)
        ? TreeItemCheckboxState.Unchecked
        : TreeItemCheckboxState.Checked;
    if (sort !== 'unread')
      item.command = {
        command: 'samenspel.openDifference',
        title: words.say('Show the difference'),
        arguments: [path],
      };
    return item;
  }

  const view = window.createTreeView('samenspel.differences', { treeDataProvider: provider });
  const checking = view.onDidChangeCheckboxState(({ items }) => {
    for (const [node, state] of items) {
      if (node.type !== 'item') continue;
      if (state === TreeItemCheckboxState.Checked) keptBack.delete(node.item.path);
      else keptBack.add(node.item.path);
    }
    // A tick that was taken away while the tree was made anew would be shown all the same.
    changed.fire(undefined);
  });

  return {
    get shown() {
      return shown;
    },
    get isOutdated() {
      return isOutdated;
    },
    show(comparison) {
      const root = comparison?.root.toString() ?? rootOfKept;
      if (root !== rootOfKept) keptBack.clear();
      rootOfKept = root;
      shown = comparison;
      isOutdated = false;
      const items = comparison?.items ?? [];
      nodes = new Map(
        differenceSorts.flatMap((sort) => {
          const own = items.filter((each) => each.sort === sort);
          return own.length === 0
            ? []
            : [[sort, own.map((item) => ({ type: 'item', item }) as const)] as const];
        }),
      );
      const name = comparison && studies.nameAmong(comparison.study);
      view.description = [name, comparison?.remote.address]
        .filter((each) => each !== undefined)
        .join(' · ');
      view.message = comparison === undefined ? '' : standing(items, words);
      changed.fire(undefined);
    },
    outdate() {
      if (shown === undefined) return;
      isOutdated = true;
      view.message = words.say(
        'This list is of before the last push or pull. The next one compares first.',
      );
    },
    itemAt: (node) =>
      shown?.items.find(
        (each) => typeof node === 'object' && node !== null && 'item' in node && node.item === each,
      ),
    chosen: (direction) =>
      (shown?.items ?? []).filter(
        (each) =>
          directionOf(each) === direction && !(isChoosable(each, shown) && keptBack.has(each.path)),
      ),
    dispose() {
      checking.dispose();
      view.dispose();
      changed.dispose();
    },
  };
}

/** Without its manifest no study is made, and no note of it is sent. */
function isChoosable(item: DifferenceItem, shown: Comparison | undefined): boolean {
  if (directionOf(item) === undefined) return false;
  const { manifest, there } = shown?.difference ?? {};
  return there?.version !== undefined || item.path !== manifest?.path;
}

function standing(items: readonly DifferenceItem[], words: Words): string {
  const going = (direction: Direction) =>
    items.filter((each) => directionOf(each) === direction).length;
  return words.say(
    '{0} to send, {1} to take, {2} in conflict. Choose a note to see how it differs, take away the tick of what is to stay, then push or pull.',
    going('push'),
    going('pull'),
    countBySort(items).conflict,
  );
}
