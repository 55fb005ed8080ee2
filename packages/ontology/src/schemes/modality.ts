import type { ConceptId, Scheme } from '../scheme.ts';

/** Whether a statement is about what is, was, is wanted, expected, feared, owed or possible. */
export const modality = {
  id: 'modality',
  title: { nl: 'modaliteit', en: 'modality' },
  closed: true,
  concepts: [
    { id: 'actual', nl: 'feitelijk', en: 'actual' },
    { id: 'past', nl: 'verleden', en: 'past' },
    { id: 'wished', nl: 'gewenst', en: 'wished' },
    { id: 'expected', nl: 'verwacht', en: 'expected' },
    { id: 'feared', nl: 'gevreesd', en: 'feared' },
    { id: 'ought', nl: 'behoort', en: 'ought' },
    { id: 'possible', nl: 'mogelijk', en: 'possible' },
    { id: 'not-possible', nl: 'niet mogelijk', en: 'not possible' },
  ],
} as const satisfies Scheme;

export type ModalityId = ConceptId<typeof modality>;
