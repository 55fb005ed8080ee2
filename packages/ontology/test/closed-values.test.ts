import { allSchemes, findConcept, type Scheme, type SchemeId } from '@samenspel/ontology';
import { describe, expect, it } from 'vitest';

/** The closed values of the notes format, in English and in Dutch, in the same order. */
const closedValues: readonly (readonly [SchemeId, string, string])[] = [
  ['mode', 'direct, via, parallel, absent', 'direct, via, naast elkaar, afwezig'],
  [
    'modality',
    'actual, past, wished, expected, feared, ought, possible, not-possible',
    'feitelijk, verleden, gewenst, verwacht, gevreesd, behoort, mogelijk, niet mogelijk',
  ],
  ['basis', 'routine, episode, opinion', 'routine, episode, opinie'],
  [
    'certainty',
    'certain, probable, unclear, open',
    'zeker, waarschijnlijk, onduidelijk, open vraag',
  ],
  ['stance', 'positive, negative, mixed, neutral', 'positief, negatief, gemengd, neutraal'],
  [
    'quantifier',
    'one, only, some, many, most, all, none',
    'een, enige, sommige, veel, meeste, alle, geen',
  ],
  [
    'frequency',
    'always, usually, often, sometimes, rarely, once, structural, incidental',
    'altijd, meestal, vaak, soms, zelden, eenmalig, structureel, incidenteel',
  ],
  ['position', 'agree, disagree, ambivalent, divided', 'eens, oneens, ambivalent, verdeeld'],
  [
    'perspective',
    'professional, informal, stakeholder, policy, household, authors',
    'professional, informeel, stakeholder, beleid, huishouden, auteurs',
  ],
  [
    'origin',
    'respondent, area-synthesis, study-synthesis, policy-document, literature',
    'respondent, gebiedssynthese, studiesynthese, beleidsdocument, literatuur',
  ],
  [
    'phase',
    '1, 2, 3, 4, 5, 6, network-formation, general',
    '1, 2, 3, 4, 5, 6, netwerkvorming, algemeen',
  ],
  ['level', 'micro, meso, macro', 'micro, meso, macro'],
  [
    'hybridity-locus',
    'between-systems, within-organisations, between-actors, within-identity',
    'tussen sociale systemen, binnen organisaties, tussen actoren, identiteit van een actor',
  ],
  [
    'collaboration-form',
    'information, signal, referral, matching, planning, support, feedback, evaluation, meeting, funding, intake, handover, introduction, mediation, advocacy, learning, facilitation, engagement',
    'informatie, signaal, verwijzing, koppeling, planning, ondersteuning, terugkoppeling, evaluatie, overleg, financiering, intake, overdracht, kennismaking, bemiddeling, belangenbehartiging, leren, facilitering, inschakeling',
  ],
  [
    'finding-category',
    'success-factor, reason-not, bottleneck, dilemma, condition, wish, expectation, attitude, definition, us-them-source, us-them-mechanism, intervention, solution, end-state, experience, perception, development, function, role-conception, motivation, relation, hybridisation, area-model, not-told, research-design',
    'succesfactor, reden om niet samen te werken, knelpunt, dilemma, voorwaarde, wens, verwachting, houding, definitie, wij-zij-bron, wij-zij-mechanisme, interventie, oplossing, eindbeeld, ervaring, beeld, ontwikkeling, functie, rolopvatting, motivatie, verhouding, hybridisering, gebiedsmodel, niet verteld, onderzoeksopzet',
  ],
  ['trend', 'more, less, same', 'meer, minder, gelijk'],
  ['closeness', 'close, loose', 'nauw, los'],
  [
    'comparison',
    'lower, slightly-lower, equal, slightly-higher, higher',
    'lager, iets lager, gelijk, iets hoger, hoger',
  ],
  ['channel', 'phone, mail, face-to-face', 'telefoon, mail, face-to-face'],
  ['yes-no', 'yes, no, disputed', 'ja, nee, omstreden'],
  ['granularity', 'category, role, instance', 'categorie, rol, instantie'],
];

/** What is said by saying nothing has a value too, which nobody writes. */
const unwritten: Readonly<Partial<Record<SchemeId, readonly string[]>>> = { mode: ['unspecified'] };

describe.each(closedValues)('%s', (id, english, dutch) => {
  const scheme: Scheme = allSchemes[id];
  const idsOf = (values: string) =>
    values.split(', ').map((value) => findConcept(scheme, value)?.id ?? `no ${value}`);

  it('is closed and has these values and no others', () => {
    expect(scheme.closed).toBe(true);
    expect([...idsOf(english), ...(unwritten[id] ?? [])].sort()).toEqual(
      scheme.concepts.map((concept) => concept.id).sort(),
    );
  });

  it('takes the Dutch word for the same value', () => {
    expect(idsOf(dutch)).toEqual(idsOf(english));
  });
});
