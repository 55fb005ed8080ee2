import type { Page, PageRequest } from '@samenspel/claims';
import { badCursor, pageSize, writeCursor } from '@samenspel/snapshot';
import { readClaim } from '@samenspel/store/keeping';
import { numberIn, rowsIn, textIn, type Row } from '../row.ts';
import type { KnownStudy } from './known-study.ts';
import { cursorsIn, markOf } from './page-cursors.ts';

/**
 * The page in the row that the statement of `pageStatement` gave, once it is sure that what was known is still so.
 *
 * @throws SnapshotError BAD_CURSOR for a cursor that is not of this list
 */
export function readPage(known: KnownStudy, request: PageRequest, row: Row): Page {
  for (const { end, cursor, place } of cursorsIn(known, request)) {
    if (place === undefined || row[`${end}IsFound`] !== true) throw badCursor(cursor);
  }
  const others = {
    after: request.after !== undefined && row.afterOthers === true,
    before: request.before !== undefined && row.beforeOthers === true,
  };
  const mark = markOf(known, request);
  const rows = rowsIn(row, 'items');
  const size = pageSize(request);
  const found = rows.slice(0, size).map((item) => ({
    item: readClaim(textIn(item, 'record')),
    cursor: writeCursor(mark, {
      value: item.value === null ? 0 : numberIn(item, 'value'),
      note: numberIn(item, 'note'),
      line: numberIn(item, 'line'),
      claim: numberIn(item, 'claim'),
    }),
  }));
  const goesOn = rows.length > size;
  const isBackward = request.last !== undefined;
  return {
    items: isBackward ? found.reverse() : found,
    hasNext: others.before || (!isBackward && goesOn),
    hasPrevious: others.after || (isBackward && goesOn),
    total: numberIn(row, 'total'),
    version: { epoch: textIn(row, 'epoch'), number: numberIn(row, 'version') },
  };
}
