import type { Definitions } from '../definition.ts';
import type { quadrantAxis } from '../schemes/quadrant-axis.ts';

export const quadrantAxisDefinitions = {
  'formal-support': {
    nl: 'In welke mate een formele organisatie het informele initiatief ondersteunt of begeleidt.',
    en: 'How far a formal organisation supports or guides the informal initiative.',
    sources: [{ document: 'baarsjes', locator: 'C Afbakening en respondenten' }],
  },
  informal: {
    nl: 'Er staat geen formele organisatie achter.',
    en: 'No formal organisation stands behind it.',
    sources: [{ document: 'baarsjes', locator: 'C Afbakening en respondenten' }],
  },
  'formal-informal': {
    nl: 'Een formele organisatie ondersteunt of begeleidt het, zoals bij een maatjestraject.',
    en: 'A formal organisation supports or guides it, as with a buddy project.',
    sources: [{ document: 'baarsjes', locator: 'C Afbakening en respondenten' }],
  },
  beneficiary: {
    nl: 'Voor wie de steun bedoeld is.',
    en: 'Whom the support is meant for.',
    sources: [{ document: 'baarsjes', locator: 'C Afbakening en respondenten' }],
  },
  individual: {
    nl: 'De steun is voor afzonderlijke mensen.',
    en: 'The support is for separate people.',
    sources: [{ document: 'baarsjes', locator: 'C Afbakening en respondenten' }],
  },
  collective: {
    nl: 'De steun is voor een groep of de buurt.',
    en: 'The support is for a group or the neighbourhood.',
    sources: [{ document: 'baarsjes', locator: 'C Afbakening en respondenten' }],
  },
} as const satisfies Definitions<typeof quadrantAxis>;
