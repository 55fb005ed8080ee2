import type { SourcePointer } from '../definition.ts';
import type { Bilingual } from '../scheme.ts';
import type { ActorKindId } from '../schemes/actor-kind.ts';
import type { InterventionId } from '../schemes/intervention.ts';
import type { UsThemSourceId } from '../schemes/us-them-source.ts';

/** A kind of actor that is well placed to lead, and why. */
export interface InterventionLead extends Bilingual {
  readonly kind: ActorKindId;
  readonly source: SourcePointer;
}

/** What the study advises against one source of us–them thinking. */
export interface InterventionAdvice {
  readonly interventions: readonly InterventionId[];
  /** The best placed first. */
  readonly leads: readonly InterventionLead[];
  /** Why these, or why none. */
  readonly reason: Bilingual;
  readonly source: SourcePointer;
}

const actionScheme = { document: 'baarsjes', locator: 'D 2, handelingsschema' } as const;
const closingQuestion = { document: 'baarsjes', locator: 'D 2, slotvraag' } as const;

const linkLeads: InterventionLead = {
  kind: 'volunteer-coordinator',
  nl: 'verbindt beide werelden nu al en kan als derde partij het gesprek leiden, mits ondersteund',
  en: 'already links both worlds and can lead the talk as a third party, if supported',
  source: closingQuestion,
};

const advice: Readonly<Record<UsThemSourceId, InterventionAdvice>> = {
  unfamiliarity: {
    interventions: ['organised-acquaintance', 'cultural-sensitivity', 'use-of-intermediaries'],
    leads: [
      linkLeads,
      {
        kind: 'table-organiser',
        nl: 'brengt partijen al geregeld bij elkaar',
        en: 'already brings parties together regularly',
        source: { document: 'baarsjes', locator: 'D 2, onbekendheid' },
      },
    ],
    reason: {
      nl: 'wie elkaar ontmoet, leert elkaar kennen',
      en: 'those who meet get to know each other',
    },
    source: actionScheme,
  },
  disagreement: {
    interventions: ['case-debate', 'social-reflection', 'acknowledged-differences'],
    leads: [linkLeads],
    reason: {
      nl: 'verschillen die worden uitgesproken, kunnen tot erkenning leiden',
      en: 'differences that are spoken out can lead to recognition',
    },
    source: actionScheme,
  },
  indeterminacy: {
    interventions: ['clarified-model', 'feasible-choices'],
    leads: [
      {
        kind: 'policy-maker',
        nl: 'stelt vast waar de samenwerking heen moet',
        en: 'settles where the collaboration should lead',
        source: closingQuestion,
      },
      linkLeads,
    ],
    reason: {
      nl: 'een duidelijk en haalbaar doel neemt onzekerheid weg',
      en: 'a clear and feasible aim takes doubt away',
    },
    source: actionScheme,
  },
  'time-pressure': {
    interventions: [],
    leads: [],
    reason: {
      nl: 'het handelingsschema gaat over wij-zij-denken; tijdgebrek is een andere verklaring',
      en: 'the action scheme is about us–them thinking; lack of time is a rival explanation',
    },
    source: { document: 'overview', locator: 'Wij-zij-denken' },
  },
};

/** The interventions that the study sets against a source of us–them thinking, and who can best lead them. */
export function interventionsFor(source: UsThemSourceId): InterventionAdvice {
  return advice[source];
}
