import type { Store } from '@samenspel/store';

/** Writes the study that ships with Samenspel into a store; what is there already stays as it is. */
export async function writeShippedStudy(store: Store): Promise<void> {
  const { study } = await import('@samenspel/wijkteamonderzoek');
  await store.write(
    study.study,
    study.notes.map((note) => ({ put: note })),
  );
}
