import type { NoteHead, Store } from '@samenspel/store';

/** The notes that a store has of a study, by their ids; none of a study that it does not have. */
export async function studyHeads(
  store: Store,
  study: string,
): Promise<ReadonlyMap<string, NoteHead>> {
  const everything = { studies: 'all' } as const;
  const studies = await store.studies(everything);
  if (!studies.some(({ id }) => id === study)) return new Map();
  return new Map((await store.notes(everything, study)).map((head) => [head.id, head]));
}
