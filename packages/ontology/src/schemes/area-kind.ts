import type { ConceptId, Scheme } from '../scheme.ts';

/** What kind of spatial unit an area is, from the whole study down to a street. */
export const areaKind = {
  id: 'area-kind',
  title: { nl: 'soort gebied', en: 'area kind' },
  closed: true,
  concepts: [
    { id: 'study', nl: 'hele studie', en: 'whole study' },
    { id: 'municipality', nl: 'gemeente', en: 'municipality', altNl: ['stad'], altEn: ['city'] },
    { id: 'district', nl: 'stadsdeel', en: 'district' },
    { id: 'area', nl: 'gebied', en: 'area' },
    { id: 'quarter', nl: 'wijk', en: 'quarter' },
    { id: 'neighbourhood', nl: 'buurt', en: 'neighbourhood' },
    { id: 'street', nl: 'straat of plein', en: 'street or square' },
  ],
} as const satisfies Scheme;

export type AreaKindId = ConceptId<typeof areaKind>;
