import {
  checkTombstones,
  type ErasedRecords,
  type TombstoneMark,
  type Tombstones,
} from '@samenspel/store';
import type { Transaction } from './database.ts';
import { maybeNumberIn, maybeTextIn, rowsIn, type Row } from './row.ts';

/*
 * What the graph keeps of erasures: how far the list of what was erased was when all of it had been erased here.
 */

export const erasedStatements = {
  get: `MATCH (m:Samenspel {id: 'store'})
    RETURN collect(m {.erasedList, .erasedCount}) AS stores`,
  set: `MATCH (m:Samenspel {id: 'store'})
    WHERE m.erasedCount IS NULL OR m.erasedCount < $count
    SET m.erasedList = $list, m.erasedCount = $count`,
} as const;

/** How far the list was that all was erased of, in the column `stores` of a row. */
export function erasedMark(row: Row): TombstoneMark | undefined {
  const [store = {}] = rowsIn(row, 'stores');
  const [list, count] = [maybeTextIn(store, 'erasedList'), maybeNumberIn(store, 'erasedCount')];
  return list === undefined || count === undefined ? undefined : { list, count };
}

/** What was erased from a study, held against the mark of a row. @throws STORE_UNAVAILABLE as `checkTombstones` does */
export async function erasedOf(
  tombstones: Tombstones,
  study: string,
  row: Row,
): Promise<ErasedRecords> {
  checkTombstones(erasedMark(row), await tombstones.mark());
  return tombstones.of(study);
}

export async function setErasedMark(transaction: Transaction, mark: TombstoneMark): Promise<void> {
  if (mark.count > 0) await transaction.run(erasedStatements.set, { ...mark });
}
