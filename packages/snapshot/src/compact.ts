import { bitmapFor, rowsOf } from './bitmap.ts';
import { arrayFor, roomFor, type IntegerArray } from './integer-column.ts';
import type { LinkColumns, SnapshotData } from './snapshot.ts';

/** The same with arrays of its own, as long as they are used and room for an eighth more. */
export function copied(data: SnapshotData): SnapshotData {
  const room = roomFor(data.rows);
  const used = data.participantOffsets[data.rows] ?? 0;
  return {
    ...data,
    columns: new Map(
      Array.from(data.columns, ([name, column]) => [name, resized(column, data.rows, room)]),
    ),
    participantOffsets: resizedWide(data.participantOffsets, data.rows + 1, room + 1),
    participants: resizedWide(data.participants, used, roomFor(used)),
    links: copiedLinks(data.links),
    shared: { rows: data.rows },
  };
}

/** The same without the room that reading left over. */
export function trimmed(data: SnapshotData): SnapshotData {
  const room = roomFor(data.rows);
  const used = data.participantOffsets[data.rows] ?? 0;
  return {
    ...data,
    columns: new Map(
      Array.from(data.columns, ([name, column]) => [
        name,
        column.length > room ? column.slice(0, room) : column,
      ]),
    ),
    participantOffsets: data.participantOffsets.slice(0, room + 1),
    participants: data.participants.slice(0, roomFor(used)),
  };
}

/** The same with the rows that are alive only, in the same order. */
export function compacted(data: SnapshotData): SnapshotData {
  const kept = rowsOf(data.alive);
  const room = roomFor(kept.length);
  const alive = bitmapFor(kept.length).fill(0xffffffff);
  const last = kept.length & 31;
  if (last !== 0) alive[alive.length - 1] = 2 ** last - 1;
  return {
    ...data,
    rows: kept.length,
    alive,
    columns: new Map(
      Array.from(data.columns, ([name, column]) => [name, picked(column, kept, room)]),
    ),
    ...pickedParticipants(data, kept),
    links: pickedLinks(data, kept),
    shared: { rows: kept.length },
  };
}

function resized(column: IntegerArray, used: number, room: number): IntegerArray {
  if (column.length === 0) return column;
  const copy = arrayFor(2 ** (8 * column.BYTES_PER_ELEMENT) - 1, room);
  copy.set(column.subarray(0, Math.min(used, column.length)));
  return copy;
}

function resizedWide(column: Uint32Array, used: number, room: number): Uint32Array {
  const copy = new Uint32Array(room);
  copy.set(column.subarray(0, used));
  return copy;
}

function picked(column: IntegerArray, kept: Uint32Array, room: number): IntegerArray {
  if (column.length === 0) return column;
  const copy = arrayFor(2 ** (8 * column.BYTES_PER_ELEMENT) - 1, room);
  for (let at = 0; at < kept.length; at += 1) copy[at] = column[kept[at] ?? 0] ?? 0;
  return copy;
}

function pickedParticipants(
  { participantOffsets, participants }: SnapshotData,
  kept: Uint32Array,
): Pick<SnapshotData, 'participantOffsets' | 'participants'> {
  const offsets = new Uint32Array(roomFor(kept.length) + 1);
  const values = new Uint32Array(participants.length);
  let to = 0;
  for (let at = 0; at < kept.length; at += 1) {
    const row = kept[at] ?? 0;
    const end = participantOffsets[row + 1] ?? 0;
    for (let from = participantOffsets[row] ?? 0; from < end; from += 1) {
      values[to] = participants[from] ?? 0;
      to += 1;
    }
    offsets[at + 1] = to;
  }
  return { participantOffsets: offsets, participants: values.slice(0, roomFor(to)) };
}

function copiedLinks(links: LinkColumns): LinkColumns {
  const { count } = links;
  return {
    count,
    row: links.row.slice(0, count),
    link: links.link.slice(0, count),
    high: links.high.slice(0, count),
    low: links.low.slice(0, count),
  };
}

function pickedLinks({ links, rows }: SnapshotData, kept: Uint32Array): LinkColumns {
  const position = new Int32Array(rows).fill(-1);
  for (let at = 0; at < kept.length; at += 1) position[kept[at] ?? 0] = at;
  const copy = copiedLinks(links);
  let to = 0;
  for (let at = 0; at < links.count; at += 1) {
    const row = position[links.row[at] ?? 0] ?? -1;
    if (row < 0) continue;
    copy.row[to] = row;
    copy.link[to] = links.link[at] ?? 0;
    copy.high[to] = links.high[at] ?? 0;
    copy.low[to] = links.low[at] ?? 0;
    to += 1;
  }
  return { ...copy, count: to };
}
