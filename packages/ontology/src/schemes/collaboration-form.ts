import type { ConceptId, Scheme } from '../scheme.ts';

/** What passes between the participants of a collaboration. */
export const collaborationForm = {
  id: 'collaboration-form',
  title: { nl: 'vorm van samenwerking', en: 'form of collaboration' },
  closed: true,
  concepts: [
    { id: 'information', nl: 'informatie', en: 'information' },
    { id: 'signal', nl: 'signaal', en: 'signal' },
    { id: 'referral', nl: 'verwijzing', en: 'referral' },
    { id: 'matching', nl: 'koppeling', en: 'matching' },
    { id: 'planning', nl: 'planning', en: 'planning' },
    { id: 'support', nl: 'ondersteuning', en: 'support' },
    { id: 'feedback', nl: 'terugkoppeling', en: 'feedback' },
    { id: 'evaluation', nl: 'evaluatie', en: 'evaluation' },
    { id: 'meeting', nl: 'overleg', en: 'meeting' },
    { id: 'funding', nl: 'financiering', en: 'funding' },
    { id: 'intake', nl: 'intake', en: 'intake' },
    { id: 'handover', nl: 'overdracht', en: 'handover' },
    { id: 'introduction', nl: 'kennismaking', en: 'introduction' },
    { id: 'mediation', nl: 'bemiddeling', en: 'mediation' },
    { id: 'advocacy', nl: 'belangenbehartiging', en: 'advocacy' },
    { id: 'learning', nl: 'leren', en: 'learning' },
    { id: 'facilitation', nl: 'facilitering', en: 'facilitation' },
    { id: 'engagement', nl: 'inschakeling', en: 'engagement' },
  ],
} as const satisfies Scheme;

export type CollaborationFormId = ConceptId<typeof collaborationForm>;
