import {
  EventEmitter,
  TreeItem,
  TreeItemCollapsibleState,
  type Event,
  type TreeDataProvider,
} from 'vscode';
import {
  outlineLimit,
  studyRequests,
  type Outline,
  type OutlineItem,
  type OutlineTree,
} from '@samenspel/language-server/protocol';
import type { AskStudy } from '../study/ask-study.ts';
import type { OpenStudies } from '../study/open-studies.ts';
import type { Words } from '../words/words.ts';
import { iconOf } from './outline-icons.ts';

/** What stands in a tree: an item, or what stands for those that are not shown yet. */
export type OutlineNode =
  | { readonly type: 'item'; readonly tree: OutlineTree; readonly item: OutlineItem }
  | {
      readonly type: 'more';
      readonly tree: OutlineTree;
      readonly parent: OutlineNode | undefined;
      readonly left: number;
    };

/** Commands can be called by anybody, with anything. */
export function isOutlineNode(given: unknown): given is OutlineNode {
  return typeof given === 'object' && given !== null && 'type' in given && 'tree' in given;
}

export function isOutlineItem(given: unknown): given is OutlineNode & { readonly type: 'item' } {
  return isOutlineNode(given) && given.type === 'item' && 'item' in given;
}

export interface OutlineSource extends TreeDataProvider<OutlineNode> {
  filter: string | undefined;
  /** Asks anew for what is shown. */
  refresh(): void;
  /** Shows the next page of what lies below a node. */
  showMore(parent: OutlineNode | undefined): void;
}

/**
 * One of the trees of the side bar, read from the language server branch by branch.
 *
 * @param onTop hears how many items there are at the top of the tree, once the notes are read
 */
export function outlineTree(
  tree: OutlineTree,
  ask: AskStudy,
  studies: OpenStudies,
  words: Words,
  onTop: (total: number) => void,
): OutlineSource {
  const changed = new EventEmitter<OutlineNode | undefined>();
  /** How many items are shown below what; a page where nobody asked for more. */
  const shown = new Map<string, number>();
  let filter: string | undefined;

  async function pages(uri: string, parent: string | undefined): Promise<Outline> {
    const wanted = shown.get(parent ?? '') ?? outlineLimit;
    const items: OutlineItem[] = [];
    let total: number;
    do {
      const page = await ask(studyRequests.outline, {
        ...{ uri, tree, parent, filter, offset: items.length },
      });
      items.push(...page.items);
      total = page.total;
      if (page.items.length === 0) break;
    } while (items.length < Math.min(wanted, total));
    return { items, total };
  }

  return {
    get onDidChangeTreeData(): Event<OutlineNode | undefined> {
      return changed.event;
    },
    get filter() {
      return filter;
    },
    set filter(given) {
      filter = given;
      shown.clear();
      changed.fire(undefined);
    },
    refresh() {
      changed.fire(undefined);
    },
    showMore(parent) {
      const id = idOf(parent);
      shown.set(id, (shown.get(id) ?? outlineLimit) + outlineLimit);
      changed.fire(parent);
    },
    async getChildren(parent) {
      const study = studies.current();
      if (study === undefined) return [];
      const { items, total } = await pages(study.root, parent && idOf(parent));
      if (parent === undefined && study.isRead) onTop(total);
      const nodes = items.map((item): OutlineNode => ({ type: 'item', tree, item }));
      const left = total - items.length;
      return left > 0 ? [...nodes, { type: 'more', tree, parent, left }] : nodes;
    },
    getTreeItem(node) {
      return node.type === 'item' ? treeItem(node, filter) : moreItem(node, words);
    },
  };
}

function idOf(node: OutlineNode | undefined): string {
  return node?.type === 'item' ? node.item.id : '';
}

function treeItem(
  node: OutlineNode & { readonly type: 'item' },
  filter: string | undefined,
): TreeItem {
  const { item } = node;
  const shown = new TreeItem(item.label, stateOf(item, filter));
  // An item keeps whether it is folded as long as its id stays: another filter unfolds it anew.
  shown.id = filter === undefined ? item.id : `${filter} ${item.id}`;
  shown.iconPath = iconOf(item);
  // A name is a text: what it holds is not read as Markdown.
  shown.tooltip = item.detail ?? [item.label, item.description].filter(Boolean).join(' · ');
  if (item.description !== undefined) shown.description = item.description;
  shown.contextValue = contextOf(item);
  if (item.location !== undefined && !item.hasChildren)
    shown.command = { command: 'samenspel.openNote', title: '', arguments: [node] };
  return shown;
}

/** Where something is looked for, what is found is seen at once. */
function stateOf(
  { hasChildren }: OutlineItem,
  filter: string | undefined,
): TreeItemCollapsibleState {
  if (!hasChildren) return TreeItemCollapsibleState.None;
  return filter === undefined
    ? TreeItemCollapsibleState.Collapsed
    : TreeItemCollapsibleState.Expanded;
}

/** What can be done with an item, as the manifest's menus name it. */
function contextOf({ type, location, evidence }: OutlineItem): string {
  return [
    type,
    ...(location === undefined ? [] : ['place']),
    ...(evidence === undefined ? [] : ['evidence']),
  ].join(' ');
}

function moreItem(node: OutlineNode & { readonly type: 'more' }, words: Words): TreeItem {
  const item = new TreeItem(words.say('{0} more', node.left));
  item.command = { command: 'samenspel.showMore', title: '', arguments: [node] };
  return item;
}
