import { apiError } from '../errors.ts';
import { idOfNode } from '../reading/node-id.ts';
import type { NodeRecord } from '../records.ts';
import type { ConnectionRecord, PageArguments } from './connection.ts';
import { pageWindow } from './page-arguments.ts';

/**
 * A page of a list that is there as a whole; the cursor of an item is its id.
 *
 * @param nodeOf makes the record of an item
 * @throws BAD_CURSOR
 */
export function pageOfList<Item, Node extends NodeRecord>(
  items: readonly Item[],
  args: PageArguments,
  nodeOf: (item: Item) => Node,
): ConnectionRecord<Node> {
  const positionOf = (cursor: string) => {
    const position = items.findIndex((item) => idOfNode(nodeOf(item)) === cursor);
    if (position >= 0) return position;
    throw badCursor(cursor);
  };
  const { first, after, last, before } = pageWindow(args);
  const start = after === undefined ? 0 : positionOf(after) + 1;
  const end = before === undefined ? items.length : positionOf(before);
  const window = items.slice(start, Math.max(start, end));
  const page = last === undefined ? window.slice(0, first) : window.slice(-last);
  const from = last === undefined ? start : start + window.length - page.length;
  const edges = page.map(nodeOf).map((node) => ({ cursor: idOfNode(node), node }));
  return {
    edges,
    pageInfo: {
      hasPreviousPage: from > 0,
      hasNextPage: from + page.length < items.length,
      startCursor: edges[0]?.cursor,
      endCursor: edges.at(-1)?.cursor,
    },
    totalCount: items.length,
  };
}

function badCursor(cursor: string) {
  return apiError(
    'BAD_CURSOR',
    `The cursor ${JSON.stringify(cursor)} is of no item of this list.`,
    'Take a cursor from an earlier page of the same list, or start without one.',
  );
}
