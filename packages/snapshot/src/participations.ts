import { bitmapFor, add, type Bitmap } from './bitmap.ts';
import { actorIn, partIn } from './participant.ts';
import type { IntegerLists } from './set-dictionary.ts';
import { perSnapshot, termsOf, type Snapshot } from './snapshot.ts';

/** Actors of whom the rows are looked up one by one; for more, a pass over all rows is as good. */
const fewActors = 64;

/** By actor number, where it takes part: eight times the row, plus its part. */
const participationsOf: (snapshot: Snapshot) => IntegerLists = perSnapshot((snapshot) => {
  const { rows, participantOffsets, participants } = snapshot.data;
  const size = termsOf(snapshot, 'actor').size;
  const offsets = new Uint32Array(size + 1);
  const end = participantOffsets[rows] ?? 0;
  for (let at = 0; at < end; at += 1) {
    const actor = actorIn(participants[at] ?? 0);
    offsets[actor + 1] = (offsets[actor + 1] ?? 0) + 1;
  }
  for (let actor = 0; actor < size; actor += 1)
    offsets[actor + 1] = (offsets[actor + 1] ?? 0) + (offsets[actor] ?? 0);
  const places = offsets.slice();
  const values = new Uint32Array(end);
  for (let row = 0; row < rows; row += 1) {
    const stop = participantOffsets[row + 1] ?? 0;
    for (let at = participantOffsets[row] ?? 0; at < stop; at += 1) {
      const participant = participants[at] ?? 0;
      const actor = actorIn(participant);
      const place = places[actor] ?? 0;
      values[place] = row * 8 + partIn(participant);
      places[actor] = place + 1;
    }
  }
  return { offsets, values };
});

/** The rows in which a marked actor has one of some parts; `undefined` where looking them up would not be quicker. */
export function rowsOfFewActors(
  snapshot: Snapshot,
  marks: Uint8Array,
  mask: number,
): Bitmap | undefined {
  const actors: number[] = [];
  for (let actor = marks.indexOf(1); actor > 0; actor = marks.indexOf(1, actor + 1)) {
    if (actors.length === fewActors) return undefined;
    actors.push(actor);
  }
  const { offsets, values } = participationsOf(snapshot);
  const found = bitmapFor(snapshot.data.rows);
  for (const actor of actors) {
    const end = offsets[actor + 1] ?? 0;
    for (let at = offsets[actor] ?? 0; at < end; at += 1) {
      const value = values[at] ?? 0;
      if (((mask >>> (value & 7)) & 1) === 1) add(found, value >>> 3);
    }
  }
  return found;
}
