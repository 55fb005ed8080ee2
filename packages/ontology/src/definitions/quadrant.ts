import type { Definitions } from '../definition.ts';
import type { quadrant } from '../schemes/quadrant.ts';

export const quadrantDefinitions = {
  'individual-informal': {
    nl: 'Steunt afzonderlijke mensen, zonder formele organisatie erachter.',
    en: 'Supports separate people, without a formal organisation behind it.',
    sources: [{ document: 'baarsjes', locator: 'C Afbakening en respondenten' }],
  },
  'collective-informal': {
    nl: 'Steunt groepen of de buurt, zonder formele organisatie erachter.',
    en: 'Supports groups or the neighbourhood, without a formal organisation behind it.',
    sources: [{ document: 'baarsjes', locator: 'C Afbakening en respondenten' }],
  },
  'individual-formal-informal': {
    nl: 'Steunt afzonderlijke mensen, met steun of begeleiding van een formele organisatie.',
    en: 'Supports separate people, with the support or guidance of a formal organisation.',
    sources: [{ document: 'baarsjes', locator: 'C Afbakening en respondenten' }],
  },
  'collective-formal-informal': {
    nl: 'Steunt groepen of de buurt, met steun of begeleiding van een formele organisatie.',
    en: 'Supports groups or the neighbourhood, with the support or guidance of a formal organisation.',
    sources: [{ document: 'baarsjes', locator: 'C Afbakening en respondenten' }],
  },
} as const satisfies Definitions<typeof quadrant>;
