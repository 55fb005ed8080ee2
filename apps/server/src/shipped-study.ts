import type { NoteChange, Scope, Store } from '@samenspel/store';
import { studyHeads } from './study-heads.ts';

/** The id of the study that ships: known without loading it. */
export const shippedStudyId = 'wijkteamonderzoek';

const scope: Scope = { studies: 'all' };

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
  if ((await store.studies(scope)).length === 0) await writeShippedStudy(store);
}

/**
 * Gives a store without studies the one that ships, and brings it up to date where the store has it. Who keeps only
 * studies of their own does not get it beside them: their questions would have to say each time which study they mean.
 */
export async function offerShippedStudy(store: Store): Promise<void> {
  const studies = await store.studies(scope);
  if (studies.length === 0 || studies.some(({ id }) => id === shippedStudyId))
    await writeShippedStudy(store);
}
