import { StoreError, type NoteChange, type Refusal, type WriteReport } from '@samenspel/store';
import { joinReports, noteOf } from '@samenspel/store/keeping';

/**
 * Writes changes together, or in halves where they are more than the database takes in one transaction. A note that is
 * too much by itself is refused by name, and the others are written.
 */
export async function writeInFittingParts(
  changes: readonly NoteChange[],
  write: (changes: readonly NoteChange[]) => Promise<WriteReport>,
): Promise<WriteReport> {
  try {
    return await write(changes);
  } catch (error) {
    const isTooLarge = error instanceof StoreError && error.code === 'TOO_LARGE';
    const [first, ...others] = changes;
    if (!isTooLarge || first === undefined) throw error;
    if (others.length === 0) return { ...(await write([])), refused: [tooLarge(first)] };
    const middle = Math.ceil(changes.length / 2);
    const before = await writeInFittingParts(changes.slice(0, middle), write);
    return joinReports(before, await writeInFittingParts(changes.slice(middle), write));
  }
}

function tooLarge(change: NoteChange): Refusal {
  const claims = 'put' in change ? change.put.claims.length : 0;
  return {
    note: noteOf(change),
    code: 'INVALID',
    reason: `The note ${JSON.stringify(noteOf(change))} with ${String(claims)} claims is more than this Neo4j takes in one transaction. Split the note, or give Neo4j more memory (server.memory.heap.max_size, db.memory.transaction.max).`,
  };
}
