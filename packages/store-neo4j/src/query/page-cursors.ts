import type { Order, PageRequest } from '@samenspel/claims';
import { cursorMark, readCursor, type CursorPlace } from '@samenspel/snapshot';
import type { KnownStudy } from './known-study.ts';
import type { End } from './list-order.ts';

/** The order when none is asked for. */
const sourceOrder: Order = { by: 'source', direction: 'ascending' };

export function orderOf(request: PageRequest): Order {
  return request.order ?? sourceOrder;
}

/** The mark of the cursors of a request. */
export function markOf({ study, version }: KnownStudy, request: PageRequest): string {
  return cursorMark(study, version, orderOf(request), request);
}

/** A cursor that a request gives. */
export interface GivenCursor {
  readonly end: End;
  readonly cursor: string;
  /** What it says, absent when it is not of the list. */
  readonly place: CursorPlace | undefined;
}

export function cursorsIn(known: KnownStudy, request: PageRequest): readonly GivenCursor[] {
  const mark = markOf(known, request);
  return (['after', 'before'] as const).flatMap((end) => {
    const cursor = request[end];
    return cursor === undefined ? [] : [{ end, cursor, place: readCursor(mark, cursor) }];
  });
}
