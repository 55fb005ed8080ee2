import type { ConceptId, Scheme } from '../scheme.ts';

/** The instruments with which respondents were asked. */
export const instrument = {
  id: 'instrument',
  title: { nl: 'instrument', en: 'instrument' },
  closed: false,
  concepts: [
    {
      id: 'topic-list-stakeholders',
      nl: 'topiclijst stakeholders',
      en: 'topic list for stakeholders',
    },
    {
      id: 'topic-list-professionals',
      nl: 'topiclijst professionals',
      en: 'topic list for professionals',
    },
    {
      id: 'topic-list-informal',
      nl: 'topiclijst informele partijen',
      en: 'topic list for informal parties',
    },
    { id: 'statements', nl: 'stellingen', en: 'statements' },
    { id: 'q-sort', nl: 'Q-sortering', en: 'Q-sort' },
  ],
} as const satisfies Scheme;

export type InstrumentId = ConceptId<typeof instrument>;
