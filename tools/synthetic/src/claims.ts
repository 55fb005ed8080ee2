import type { Collaboration, Finding, LocalText, Participant, Sayer } from '@samenspel/claims';
import { actorId, areaId, areaOf, codeId, respondentId, roleOf } from './entities.ts';
import type { Random } from './random.ts';
import type { SyntheticSize } from './study.ts';

const phases = [
  'reaching',
  'assessment',
  'planning',
  'support',
  'aftercare',
  'evaluation',
  'network-formation',
  'general',
] as const;
const forms = ['information', 'signal', 'referral', 'matching', 'support', 'meeting'] as const;
const findings = ['success-factor', 'bottleneck', 'reason-not', 'wish', 'condition'] as const;
const stances = ['positive', 'negative', 'mixed', 'neutral'] as const;
const frequencies = ['always', 'often', 'sometimes', 'rarely'] as const;
const functions = ['practical-support', 'signalling', 'company'] as const;

/** What the claims of a note are made with. */
export interface Speaking {
  readonly size: SyntheticSize;
  readonly note: string;
  /** The respondent who speaks; the authors where there is none. */
  readonly respondent: number | undefined;
  /** Gives an actor, the first ones far more often than the last. */
  readonly partner: (random: Random) => number;
}

/** A text of about the length of a paraphrase. */
function textOf(subject: string, partner: string, what: string): LocalText {
  return {
    nl: `Over ${what}: ${subject} zoekt ${partner} op wanneer een huishouden daar baat bij heeft, en hoort later hoe het ging.`,
    en: `On ${what}: ${subject} turns to ${partner} where that helps a household, and hears later how it went.`,
  };
}

function baseOf({ note, respondent, size }: Speaking, random: Random, block: string, line: number) {
  const saidBy: readonly Sayer[] =
    respondent === undefined
      ? [{ type: 'authors' }]
      : [{ type: 'respondent', ids: [respondentId(respondent)] }];
  return {
    id: `${note}#^${block}`,
    language: 'nl' as const,
    evidence: {
      note,
      block,
      range: { start: line * 120, end: line * 120 + 110, line },
      document: 'rapport',
      locator: `§ ${String(1 + random.below(3))}`,
    },
    saidBy,
    origin: respondent === undefined ? ('area-synthesis' as const) : ('respondent' as const),
    ...(respondent === undefined
      ? { perspective: 'authors' as const }
      : { perspective: respondent % 3 === 0 ? ('informal' as const) : ('professional' as const) }),
    modality: random.chance(0.85) ? ('actual' as const) : random.pick(['wished', 'past', 'ought']),
    ...(random.chance(0.3) ? { basis: random.pick(['routine', 'episode', 'opinion']) } : {}),
    certainty: 'certain' as const,
    codes: random.chance(0.3) ? [codeId(random.below(size.codes))] : [],
    qualifies: [],
    contradicts: [],
  };
}

/** A collaboration of the speaker's role with others, now and then by way of somebody. */
export function collaboration(
  speaking: Speaking,
  random: Random,
  block: string,
  line: number,
  restates: readonly string[],
): Collaboration {
  const { size, respondent, partner } = speaking;
  const subject = respondent === undefined ? partner(random) : roleOf(respondent, size);
  const others = new Set<number>();
  for (const more of [1, 0.25, 0.1]) if (random.chance(more)) others.add(partner(random));
  others.delete(subject);
  const isDirected = random.chance(0.35);
  const participants: Participant[] = [
    { actor: actorId(subject), part: isDirected ? 'from' : 'who' },
    ...[...others].map((other): Participant => ({
      actor: actorId(other),
      part: isDirected ? 'to' : 'with',
    })),
  ];
  const isMediated = random.chance(0.15);
  const form = random.pick(forms);
  return {
    kind: 'collaboration',
    ...baseOf(speaking, random, block, line),
    text: textOf(actorId(subject), [...others].map(actorId).join(', '), form),
    restates,
    areas: [areaId(areaOf(subject, size))],
    participants,
    together: false,
    via: isMediated ? [[actorId(partner(random))]] : [],
    mode: isMediated
      ? 'via'
      : random.pick(['unspecified', 'direct', 'direct', 'parallel', 'absent']),
    forms: random.chance(0.2) ? [form, random.pick(forms)] : [form],
    phases: random.chance(0.8) ? [random.pick(phases)] : [],
    about: random.chance(0.1) ? [actorId(partner(random))] : [],
    at: [],
    initiative: [],
    functions: random.chance(0.2) ? [random.pick(functions)] : [],
    targetGroups: [],
    channels: [],
    ...(random.chance(0.25) ? { stance: random.pick(stances) } : {}),
    ...(random.chance(0.2) ? { frequency: { value: random.pick(frequencies) } } : {}),
    ...(random.chance(0.1) ? { quantifier: { value: random.pick(['some', 'most', 'all']) } } : {}),
    ...(random.chance(0.05) ? { counts: random.pick(['yes', 'no', 'disputed']) } : {}),
  };
}

export function finding(speaking: Speaking, random: Random, block: string, line: number): Finding {
  const { size, respondent, partner } = speaking;
  const subject = respondent === undefined ? partner(random) : roleOf(respondent, size);
  const category = random.pick(findings);
  return {
    kind: 'finding',
    ...baseOf(speaking, random, block, line),
    text: textOf(actorId(subject), actorId(partner(random)), category),
    restates: [],
    areas: [areaId(areaOf(subject, size))],
    category,
    holders: [],
    phases: random.chance(0.7) ? [random.pick(phases)] : [],
    about: [],
    at: [],
    functions: [],
    targetGroups: [],
    answers: [],
    explains: [],
  };
}
