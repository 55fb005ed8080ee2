import { stopIfAborted } from '../abort.ts';
import type { NoteChange, Options } from '../port.ts';

/**
 * Claims and entities that usually go into one transaction: enough that the wait for the disk is shared by many, few
 * enough that a commit holds nobody up.
 */
const usualWeight = 1000;

/** How changes are put into batches. */
export interface Batching {
  /** Lets others have their turn between two changes. */
  readonly takeTurns?: () => Promise<void> | undefined;
  /** Whether a batch may hold several changes of one note; it may when absent. */
  readonly onePerNote?: boolean;
  /** Claims and entities in a batch; 1,000 when absent. */
  readonly most?: number;
}

/** Changes in batches as they come, at least one, which may be empty. */
export async function* batchesOf(
  changes: Iterable<NoteChange> | AsyncIterable<NoteChange>,
  options: Options | undefined,
  { takeTurns, onePerNote = false, most = usualWeight }: Batching = {},
): AsyncGenerator<readonly NoteChange[]> {
  let batch: NoteChange[] = [];
  let notes = new Set<string>();
  let weight = 0;
  let batches = 0;
  const take = () => {
    const taken = batch;
    batch = [];
    notes = new Set();
    weight = 0;
    batches += 1;
    return taken;
  };
  for await (const change of changes) {
    stopIfAborted(options);
    await takeTurns?.();
    const note = noteOf(change);
    if (onePerNote && notes.has(note)) yield take();
    batch.push(change);
    notes.add(note);
    weight += weightOf(change);
    if (weight >= most) yield take();
  }
  // What is written already is told.
  if (batch.length === 0 && batches > 0) return;
  stopIfAborted(options);
  yield batch;
}

/** The id of the note that a change is about. */
export function noteOf(change: NoteChange): string {
  return 'put' in change ? change.put.id : change.remove;
}

/** Signs of text that weigh as much as a claim does by itself. */
const signsOfOne = 2000;

/** What a change weighs: by its claims and entities, and by its texts where these are long. */
function weightOf(change: NoteChange): number {
  // An unchanged or removed note costs something too.
  if (!('put' in change)) return 2;
  const { claims, entities, source = '' } = change.put;
  let signs = source.length;
  for (const { text, condition = {} } of claims)
    for (const each of [text.nl, text.en, condition.nl, condition.en]) signs += each?.length ?? 0;
  return 1 + claims.length + entities.length + Math.floor(signs / signsOfOne);
}
