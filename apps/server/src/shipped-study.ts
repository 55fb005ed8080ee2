import type { Study } from '@samenspel/claims';
import type { NoteChange, NoteHead, Scope, Store } from '@samenspel/store';
import { isDeepStrictEqual } from 'node:util';
import { studyHeads } from './study-heads.ts';

/** The id of the study that ships: known without loading it. */
export const shippedStudyId = 'wijkteamonderzoek';

const itself: Scope = { studies: new Set([shippedStudyId]) };
const everything: Scope = { studies: 'all' };

/** Makes the study that ships with Samenspel in a store equal to what ships; what is there already stays as it is. */
export async function writeShippedStudy(store: Store): Promise<void> {
  const { study } = await import('@samenspel/wijkteamonderzoek');
  const shipped = new Set(study.notes.map(({ id }) => id));
  const changes: NoteChange[] = study.notes.map((note) => ({ put: note }));
  for (const id of (await studyHeads(store, shippedStudyId)).keys())
    if (!shipped.has(id)) changes.push({ remove: id });
  await store.write(study.study, changes);
}

/** Gives a store without studies the one that ships. */
export async function seedEmptyStore(store: Store): Promise<void> {
  if ((await store.studies(everything)).length === 0) await writeShippedStudy(store);
}

/**
 * Gives a store without studies the one that ships, and finishes that where it was interrupted. Nothing else that is
 * in the store is written to: a study by the same id may be somebody's own, or hold what they added.
 *
 * @returns whether the store has another study by the id of the one that ships
 */
export async function offerShippedStudy(store: Store): Promise<boolean> {
  await seedEmptyStore(store);
  const found = await foundShipped(store);
  if (found === 'begun') await writeShippedStudy(store);
  return found === 'other';
}

/**
 * What a store has by the id of the study that ships: `whole`, what ships; `begun`, its first notes, as a write that
 * was interrupted leaves them; `part`, only notes that ship, though not all; `other`, anything else.
 */
export type FoundShipped = 'none' | 'begun' | 'part' | 'whole' | 'other';

/** Compares what a store has by the id of the study that ships with what ships. */
export async function foundShipped(store: Store): Promise<FoundShipped> {
  const [manifest] = await store.studies(itself);
  if (manifest === undefined) return 'none';
  const { study: shipped } = await import('@samenspel/wijkteamonderzoek');
  const heads = await store.notes(itself, shippedStudyId);
  return compared(manifest, heads, shipped);
}

function compared(
  manifest: Study,
  heads: readonly NoteHead[],
  { study, notes }: { readonly study: Study; readonly notes: readonly NoteHead[] },
): FoundShipped {
  if (!isDeepStrictEqual(plain(manifest), plain(study))) return 'other';
  const hashes = new Map(notes.map(({ id, hash }) => [id, hash]));
  if (!heads.every(({ id, hash }) => hashes.get(id) === hash)) return 'other';
  if (heads.length === notes.length) return 'whole';
  const found = new Set(heads.map(({ id }) => id));
  return notes.slice(0, heads.length).every(({ id }) => found.has(id)) ? 'begun' : 'part';
}

/** As a store gives it back: without what is absent. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
