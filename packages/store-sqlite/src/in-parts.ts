import type { Options } from '@samenspel/store';
import { numberIn, type Connection, type Row } from './connection.ts';
import { idsOfStudy } from './record-id.ts';
import { createTurns } from './turns.ts';

/** Rows between two turns. */
const part = 250;

/**
 * All rows of a study in a table, in parts, taking turns with others.
 *
 * @param sql selects `id` and more where `id > ? AND id <= ?`, ordered by `id`, at most `?` rows
 */
export async function* inParts(
  connection: Connection,
  sql: string,
  study: number,
  options: Options | undefined,
): AsyncGenerator<readonly Row[]> {
  const takeTurns = createTurns(options);
  const [first, last] = idsOfStudy(study);
  let after = first;
  for (;;) {
    const rows = connection.all(sql, after, last, part);
    if (rows.length > 0) yield rows;
    const end = rows.at(-1);
    if (end === undefined || rows.length < part) return;
    after = numberIn(end, 'id');
    await takeTurns();
  }
}
