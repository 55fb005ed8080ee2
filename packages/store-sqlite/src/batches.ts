import { stopIfAborted, type NoteChange, type Options } from '@samenspel/store';
import { createTurns } from './turns.ts';

/**
 * Claims and entities that go into one transaction: enough that the wait for the disk is shared by many, few enough
 * that a commit holds nobody up.
 */
const batchWeight = 1000;

/** Changes in batches as they come, at least one, which may be empty. */
export async function* batchesOf(
  changes: Iterable<NoteChange> | AsyncIterable<NoteChange>,
  options: Options | undefined,
): AsyncGenerator<readonly NoteChange[]> {
  let batch: NoteChange[] = [];
  let weight = 0;
  let batches = 0;
  const takeTurns = createTurns(options);
  for await (const change of changes) {
    stopIfAborted(options);
    await takeTurns();
    batch.push(change);
    weight += weightOf(change);
    if (weight < batchWeight) continue;
    yield batch;
    batches += 1;
    batch = [];
    weight = 0;
  }
  stopIfAborted(options);
  if (batch.length > 0 || batches === 0) yield batch;
}

/** An unchanged or removed note costs something too. */
function weightOf(change: NoteChange): number {
  return 'put' in change ? 1 + change.put.claims.length + change.put.entities.length : 2;
}
