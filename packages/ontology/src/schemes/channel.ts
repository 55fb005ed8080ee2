import type { ConceptId, Scheme } from '../scheme.ts';

/** By what means participants are in contact. */
export const channel = {
  id: 'channel',
  title: { nl: 'kanaal', en: 'channel' },
  closed: true,
  concepts: [
    { id: 'phone', nl: 'telefoon', en: 'phone' },
    { id: 'mail', nl: 'mail', en: 'mail', altNl: ['e-mail'] },
    {
      id: 'face-to-face',
      nl: 'face-to-face',
      en: 'face-to-face',
      altNl: ['persoonlijk'],
      altEn: ['in person'],
    },
  ],
} as const satisfies Scheme;

export type ChannelId = ConceptId<typeof channel>;
