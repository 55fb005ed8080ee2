import { compacted, copied, trimmed } from './compact.ts';
import { entityTables, type EntityTables } from './entity-tables.ts';
import { SnapshotError } from './errors.ts';
import type { Scan, ScannedNote } from './feed.ts';
import { noNotes, withNotes } from './note-table.ts';
import { add, bitmapFor, countOf, remove, type Bitmap } from './bitmap.ts';
import { RowWriter } from './row-writer.ts';
import { columnOf, type Snapshot, type SnapshotData } from './snapshot.ts';
import { sameStudy } from './study-schemes.ts';
import type { Terms } from './terms.ts';

export interface BuildOptions {
  /** Claims above which the snapshot is refused. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

/**
 * Makes the snapshot of a study from a full scan of it.
 *
 * @throws SnapshotError TOO_LARGE above the limit, CORRUPT when the scan cannot be read
 */
export async function buildSnapshot(scan: Scan, options: BuildOptions = {}): Promise<Snapshot> {
  const { limit = Infinity, signal } = options;
  if (scan.entities === undefined) {
    throw new SnapshotError(
      'CORRUPT',
      'The scan holds no entities. A snapshot is built from a full scan: ask for the entities too.',
    );
  }
  const writer = new RowWriter(scan);
  for await (const batch of scan.notes) {
    signal?.throwIfAborted();
    for (const note of batch) writer.append(note);
    if (writer.rows > limit) throw tooLarge(scan.study.id, limit);
  }
  const { data } = writer;
  const alive = bitmapFor(data.rows);
  for (let row = 0; row < data.rows; row += 1) add(alive, row);
  return {
    version: scan.version,
    study: scan.study,
    claims: data.rows,
    data: trimmed({
      ...data,
      alive,
      notes: withNotes(noNotes, writer.places),
      entities: entitiesOf(scan, data.terms),
      shared: { rows: data.rows },
    }),
  };
}

/**
 * The snapshot with some notes replaced or removed. The one given stays as it is and shares its memory with the new
 * one. Rows of replaced notes stay until they are more than a quarter; then all are moved together, which costs about
 * a tenth of a second per million claims.
 *
 * @param scan the notes that were added or changed, with the entities if these changed
 * @param removed the store's integers of the notes that are gone
 * @throws SnapshotError TOO_LARGE above the limit, CORRUPT when the scan cannot be read
 */
export async function applyChanges(
  snapshot: Snapshot,
  scan: Scan,
  removed: readonly number[] = [],
  options: BuildOptions = {},
): Promise<Snapshot> {
  const scanned: ScannedNote[] = [];
  for await (const batch of scan.notes) {
    options.signal?.throwIfAborted();
    scanned.push(...batch);
  }
  // From here on nothing waits, so that nobody else writes behind the same rows.
  const old = snapshot.data;
  const base = old.shared.rows === old.rows ? old : copied(old);
  const writer = new RowWriter(scan, base);
  for (const note of scanned) writer.append(note);
  const { data } = writer;
  const gone = [...removed, ...scanned.map(({ note }) => note)];
  const alive = aliveAfter(snapshot, data.rows, gone);
  const claims = countOf(alive);
  if (claims > (options.limit ?? Infinity))
    throw tooLarge(scan.study.id, options.limit ?? Infinity);
  base.shared.rows = data.rows;
  const study = sameStudy(snapshot.study, scan.study);
  const next: SnapshotData = {
    ...data,
    alive,
    notes: withNotes(old.notes, writer.places),
    entities:
      scan.entities === undefined ? old.entities : entitiesOf({ ...scan, study }, data.terms),
    shared: base.shared,
  };
  const dead = next.rows - claims;
  return {
    version: scan.version,
    study,
    claims,
    data: dead > 1024 && dead * 4 > next.rows ? compacted(next) : next,
  };
}

/** The rows that are there after some notes lost theirs and new rows came. */
function aliveAfter(snapshot: Snapshot, rows: number, gone: readonly number[]): Bitmap {
  const { data } = snapshot;
  const alive = bitmapFor(rows);
  alive.set(data.alive);
  const numbers = data.codes.get('note');
  const lost = new Uint8Array(data.notes.codes.length);
  for (const code of gone) lost[numbers?.[code] ?? 0] = 1;
  // Number 0 stands for notes without rows.
  lost[0] = 0;
  if (lost.includes(1)) {
    const note = columnOf(snapshot, 'note');
    for (let row = 0; row < data.rows; row += 1) if (lost[note[row] ?? 0] === 1) remove(alive, row);
  }
  for (let row = data.rows; row < rows; row += 1) add(alive, row);
  return alive;
}

function entitiesOf(scan: Scan, terms: ReadonlyMap<string, Terms>): EntityTables {
  return entityTables(scan.study, scan.entities ?? [], (numbering) => {
    const found = terms.get(numbering);
    if (found === undefined) throw new RangeError(`There is no numbering "${numbering}".`);
    return found;
  });
}

/** That a study has more claims than its snapshot may have. */
export function tooLarge(study: string, limit: number): SnapshotError {
  return new SnapshotError(
    'TOO_LARGE',
    `The study "${study}" holds more than ${String(limit)} claims, too many for a snapshot. Raise the limit if there is memory, about 60 bytes a claim.`,
  );
}
