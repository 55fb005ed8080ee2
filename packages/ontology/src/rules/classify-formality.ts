import type { Bilingual } from '../scheme.ts';
import { formalityCriterion, type FormalityCriterionId } from '../schemes/formality-criterion.ts';
import type { FormalityId } from '../schemes/formality.ts';
import type { YesNoId } from '../schemes/yes-no.ts';

/** What is known of a party. A criterion that is not there is unknown, which is not "no". */
export type FormalityCriteria = Readonly<Partial<Record<FormalityCriterionId, YesNoId>>>;

/** What one criterion contributes. */
export interface FormalityReason extends Bilingual {
  readonly criterion: FormalityCriterionId;
  readonly answer: YesNoId;
  /** `undefined` when the answer decides nothing: it is disputed, or too weak by itself. */
  readonly pointsTo: Side | undefined;
}

/** A placement between formal and informal, with a reason for every criterion that was given. */
export interface FormalityPlacement {
  readonly formality: FormalityId;
  readonly reasons: readonly FormalityReason[];
}

type Side = 'formal' | 'informal';

interface Reading extends Bilingual {
  readonly pointsTo: Side | undefined;
}

/**
 * How each answer is read (De Baarsjes, B 2.1 and C; the criteria of Ponzoni & Distelbrink 2016). That a
 * party cannot oblige says nothing by itself, because most formal parties cannot either.
 */
const readings: Readonly<Record<FormalityCriterionId, Readonly<Record<'yes' | 'no', Reading>>>> = {
  paid: {
    yes: { pointsTo: 'formal', nl: 'wordt betaald', en: 'is paid' },
    no: { pointsTo: 'informal', nl: 'wordt niet betaald', en: 'is not paid' },
  },
  'formal-assignment': {
    yes: { pointsTo: 'formal', nl: 'werkt in opdracht', en: 'works on assignment' },
    no: { pointsTo: 'informal', nl: 'werkt zonder opdracht', en: 'works without an assignment' },
  },
  'recognised-qualification': {
    yes: { pointsTo: 'formal', nl: 'is erkend opgeleid', en: 'has a recognised qualification' },
    no: {
      pointsTo: 'informal',
      nl: 'heeft geen erkende opleiding',
      en: 'has no recognised qualification',
    },
  },
  'own-initiative': {
    yes: { pointsTo: 'informal', nl: 'handelt uit eigen beweging', en: 'acts on own initiative' },
    no: { pointsTo: 'formal', nl: 'handelt beroepshalve', en: 'acts as a profession' },
  },
  subsidised: {
    yes: { pointsTo: 'formal', nl: 'krijgt subsidie', en: 'is subsidised' },
    no: { pointsTo: 'informal', nl: 'krijgt geen subsidie', en: 'is not subsidised' },
  },
  'systematic-deployment': {
    yes: { pointsTo: 'formal', nl: 'wordt stelselmatig ingezet', en: 'is deployed systematically' },
    no: {
      pointsTo: 'informal',
      nl: 'wordt niet stelselmatig ingezet',
      en: 'is not deployed systematically',
    },
  },
  'able-to-oblige': {
    yes: { pointsTo: 'formal', nl: 'kan verplichten', en: 'can oblige' },
    no: {
      pointsTo: undefined,
      nl: 'kan niet verplichten, wat ook voor de meeste formele partijen geldt',
      en: 'cannot oblige, which holds for most formal parties too',
    },
  },
};

const disputed: Reading = {
  pointsTo: undefined,
  nl: 'is op dit punt omstreden',
  en: 'is disputed on this point',
};

/**
 * Places a party between formal and informal from what is known of it. The criteria weigh the same and
 * all answers must point one way; else it is `mixed`. Where no answer points anywhere it is `unknown`:
 * nothing is guessed. The study has no agreed rule, so keep beside this who says otherwise.
 *
 * @example classifyFormality({ paid: 'no', 'own-initiative': 'yes' }).formality === 'informal'
 */
export function classifyFormality(criteria: FormalityCriteria): FormalityPlacement {
  const reasons: FormalityReason[] = [];
  for (const { id: criterion } of formalityCriterion.concepts) {
    const answer = criteria[criterion];
    if (answer === undefined) continue;
    const reading = answer === 'disputed' ? disputed : readings[criterion][answer];
    reasons.push({ criterion, answer, ...reading });
  }
  return { formality: formalityOf(reasons), reasons };
}

function formalityOf(reasons: readonly FormalityReason[]): FormalityId {
  const formal = reasons.some(({ pointsTo }) => pointsTo === 'formal');
  const informal = reasons.some(({ pointsTo }) => pointsTo === 'informal');
  if (formal && informal) return 'mixed';
  if (formal) return 'formal';
  return informal ? 'informal' : 'unknown';
}
