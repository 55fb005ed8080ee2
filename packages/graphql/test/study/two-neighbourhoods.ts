import type { NoteRecord, Study } from '@samenspel/claims';
import type { NoteChange, Store } from '@samenspel/store';
import { createMemoryStore } from '@samenspel/store-memory';
import { claims, interviewNote } from './claims.ts';
import { entities, registerNote } from './entities.ts';

/** A made-up study of two neighbourhoods, small enough to count by hand. */
export const twoNeighbourhoods: Study = {
  id: 'twee-buurten',
  title: { nl: 'Twee buurten', en: 'Two neighbourhoods' },
  languages: ['nl', 'en'],
  instruments: [
    {
      id: 'topic-list-professionals',
      label: { nl: 'topiclijst professionals', en: 'topic list for professionals' },
      asked: 'professional',
      ties: [{ from: 'professional', to: 'informal' }],
      roster: false,
      askedVia: true,
    },
  ],
  extensions: {
    function: [
      { id: 'lending-tools', nl: 'gereedschap lenen', en: 'lending tools', broader: 'support' },
    ],
  },
};

/** Its notes, for a study that differs from it in its manifest only. */
export const notesOfTwoNeighbourhoods: readonly NoteRecord[] = [
  {
    id: registerNote,
    path: 'register.md',
    title: 'Register',
    type: 'register',
    language: 'nl',
    hash: 'register-1',
    claims: [],
    entities,
  },
  {
    id: interviewNote,
    path: 'gesprekken.md',
    title: 'Gesprekken',
    type: 'interview',
    language: 'nl',
    hash: 'gesprekken-1',
    claims,
    entities: [],
  },
];

/** A store that holds studies; the made-up one when none are given. */
export async function storeWith(
  studies: readonly { readonly study: Study; readonly notes: readonly NoteRecord[] }[] = [
    { study: twoNeighbourhoods, notes: notesOfTwoNeighbourhoods },
  ],
): Promise<Store> {
  const store = createMemoryStore();
  for (const { study, notes: all } of studies) {
    await store.write(
      study,
      all.map((put): NoteChange => ({ put })),
    );
  }
  return store;
}
