import type { ConceptId, Scheme } from '../scheme.ts';

/**
 * Whether participants deal with each other directly, through someone, side by side, or not at all.
 */
export const mode = {
  id: 'mode',
  title: { nl: 'wijze van samenwerking', en: 'mode of collaboration' },
  closed: true,
  concepts: [
    { id: 'direct', nl: 'direct', en: 'direct' },
    { id: 'via', nl: 'via', en: 'via' },
    { id: 'parallel', nl: 'naast elkaar', en: 'parallel', altEn: ['side by side'] },
    { id: 'absent', nl: 'afwezig', en: 'absent' },
    { id: 'unspecified', nl: 'niet gezegd', en: 'unspecified', altEn: ['not said'] },
  ],
} as const satisfies Scheme;

export type ModeId = ConceptId<typeof mode>;
