import type { Page, PageRequest } from '@samenspel/claims';
import { noSeal, type CursorSeal } from '../access/cursor-seal.ts';
import { apiError, codeOf } from '../errors.ts';

type Request = Omit<PageRequest, 'study'>;
type Read = (request: Request) => Promise<Page>;

/** Reads pages whose cursors are sealed. An error quotes a cursor as the caller gave it, never what is in it. */
export function sealedPages(cursors: CursorSeal, read: Read): Read {
  if (cursors === noSeal) return read;
  const opened = (cursor: string) => {
    const found = cursors.open(cursor);
    if (found === undefined) throw badCursor([cursor]);
    return found;
  };
  return async ({ after, before, ...request }) => {
    const asked: Request = {
      ...request,
      ...(after === undefined ? {} : { after: opened(after) }),
      ...(before === undefined ? {} : { before: opened(before) }),
    };
    try {
      const page = await read(asked);
      return { ...page, items: page.items.map((each) => sealing(cursors, each)) };
    } catch (error) {
      if (codeOf(error) === 'BAD_CURSOR') throw badCursor([after, before]);
      throw error;
    }
  };
}

type Item = Page['items'][number];

/** Sealed when it is read: most answers give the cursors of the ends of a page alone. */
function sealing(cursors: CursorSeal, { item, cursor }: Item): Item {
  return {
    item,
    get cursor() {
      return cursors.seal(cursor);
    },
  };
}

function badCursor(given: readonly (string | undefined)[]) {
  const quoted = given
    .filter((cursor) => cursor !== undefined)
    .map((cursor) => JSON.stringify(cursor.slice(0, 80)));
  return apiError(
    'BAD_CURSOR',
    `The cursor ${quoted.join(' or ')} is not of this list: it was made for another study, filter or order, or before the study was restored.`,
    'Take a cursor from an earlier page of the same filter and order, or start without one.',
  );
}
