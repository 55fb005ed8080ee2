import type { Claim, Entity, NoteRecord, Study } from '@samenspel/claims';
import type { Store } from '@samenspel/store';
import { createMemoryStore } from '@samenspel/store-memory';
import { study as shipped } from '@samenspel/wijkteamonderzoek';

/** The id of a study that nobody may read, which is nowhere else. */
export const canary = 'zangvogel';

/** A word that is in everything of that study, and in no question. */
export const song = 'kwinkeleren';

/** A study that everybody may read where that is granted: some notes of the one that ships, under another name. */
const openStudy: Study = { ...shipped.study, id: 'open', title: { en: 'Open' } };

/** A study with the song in its names, its labels, its notes and its claims. */
export const canaryStudy: Study = {
  ...shipped.study,
  id: canary,
  title: { nl: `${song} titel`, en: `${song} title` },
  description: { en: `about ${song}` },
  extensions: { function: [{ id: `${song}-function`, nl: song, en: song }] },
};

const some: readonly NoteRecord[] = shipped.notes.filter(
  ({ claims, entities }) => claims.length < 40 && claims.length + entities.length > 0,
);

const sung = (text: string) => `${song} ${text}`;

function singing(note: NoteRecord): NoteRecord {
  const claims = note.claims.map((claim): Claim => ({
    ...claim,
    text: { nl: sung('nl'), en: sung('en') },
  }));
  const entities = note.entities.map((entity): Entity => ({
    ...entity,
    label: { nl: sung(entity.id) },
  }));
  return {
    ...note,
    path: sung(note.path),
    title: sung(note.title),
    hash: sung(note.hash),
    claims,
    entities,
  };
}

/** A store with both studies. */
export async function canaryStore(): Promise<Store> {
  const store = createMemoryStore();
  await store.write(
    openStudy,
    some.map((put) => ({ put })),
  );
  await store.write(
    canaryStudy,
    some.map((note) => ({ put: singing(note) })),
  );
  return store;
}
