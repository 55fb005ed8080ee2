import type { ConceptId, Scheme } from '../scheme.ts';

/**
 * The six phases of support, and the two values beside them: network formation, and "said to hold
 * for all", which is not the same as unknown.
 */
export const phase = {
  id: 'phase',
  title: { nl: 'fase', en: 'phase' },
  closed: true,
  ordered: true,
  concepts: [
    {
      id: 'reaching',
      notation: '1',
      nl: 'benaderen',
      en: 'reaching',
      altNl: ['benaderen van moeilijk te bereiken huishoudens'],
      altEn: ['reaching hard-to-reach households'],
    },
    {
      id: 'assessment',
      notation: '2',
      nl: 'indicatiestelling',
      en: 'assessment',
      altNl: ['beoordeling huishouden en sociaal netwerk'],
      altEn: ['assessing household and network'],
    },
    {
      id: 'planning',
      notation: '3',
      nl: 'plan maken',
      en: 'planning',
      altNl: ['plan maken in dialoog'],
      altEn: ['making a plan in dialogue'],
    },
    { id: 'support', notation: '4', nl: 'ondersteuning', en: 'support' },
    { id: 'aftercare', notation: '5', nl: 'nazorg', en: 'aftercare' },
    { id: 'evaluation', notation: '6', nl: 'evaluatie', en: 'evaluation' },
    {
      id: 'network-formation',
      nl: 'netwerkvorming',
      en: 'network formation',
      altNl: ['preventie', 'preventie/netwerkvorming'],
      altEn: ['prevention'],
    },
    { id: 'general', nl: 'algemeen', en: 'general', altNl: ['alle fases'], altEn: ['all phases'] },
  ],
} as const satisfies Scheme;

export type PhaseId = ConceptId<typeof phase>;
