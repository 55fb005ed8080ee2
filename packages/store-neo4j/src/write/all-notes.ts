import type { NoteRecord } from '@samenspel/claims';
import { readClaim, readEntity, readHead } from '@samenspel/store/keeping';
import type { Transaction } from '../database.ts';
import { maybeTextIn, numberIn, rowIn, textsIn } from '../row.ts';

export const allNotesStatements = {
  some: `MATCH (n:Note {study: $study}) WHERE n.number > $after
    WITH n ORDER BY n.number LIMIT $most
    RETURN n.number AS number, n.source AS source,
      {id: n.id, path: n.path, title: n.title, type: n.type, language: n.language, hash: n.hash} AS head,
      COLLECT {
        MATCH (c:Claim)-[i:IN_NOTE]->(n)
        RETURN c.record ORDER BY i.position
      } AS claims,
      COLLECT { MATCH (n)-[d:DECLARES]->(:Entity) RETURN d.record ORDER BY d.position } AS entities
    ORDER BY number`,
} as const;

/** Notes read at once. */
const notesAtOnce = 100;

/** All notes of a study, as a transaction sees them. */
export async function* allNotes(
  transaction: Transaction,
  study: string,
): AsyncGenerator<NoteRecord> {
  for (let after = 0; ;) {
    const parameters = { study, after, most: notesAtOnce };
    const rows = await transaction.run(allNotesStatements.some, parameters);
    for (const row of rows) {
      const source = maybeTextIn(row, 'source');
      yield {
        ...readHead(JSON.stringify(rowIn(row, 'head'))),
        claims: textsIn(row, 'claims').map(readClaim),
        entities: textsIn(row, 'entities').map(readEntity),
        ...(source === undefined ? {} : { source }),
      };
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < notesAtOnce) return;
    after = numberIn(last, 'number');
  }
}
