import {
  actorKind,
  allSchemes,
  findConcept,
  findingRefinement,
  isNarrowerThan,
  phase,
  topConceptsOf,
  type ActorKindId,
  type Scheme,
} from '@samenspel/ontology';
import { describe, expect, it, test } from 'vitest';
import { ambiguousNames, schemes, withoutTop } from './scheme-integrity.ts';

describe.each(schemes)('%s', (id, scheme) => {
  it('is listed under its own id', () => {
    expect(scheme.id).toBe(id);
  });

  it('has ids in kebab-case, each once', () => {
    const ids = scheme.concepts.map((concept) => concept.id);
    expect(ids.filter((each) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(each))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is titled and labelled in both languages, without space around', () => {
    const labels = [scheme.title, ...scheme.concepts].flatMap(({ nl, en }) => [nl, en]);
    expect(labels.filter((label) => label === '' || label !== label.trim())).toEqual([]);
  });

  it('has no name that stands for two concepts, in either language', () => {
    expect(ambiguousNames(scheme)).toEqual([]);
  });

  it('leads every concept up to a top concept', () => {
    expect(withoutTop(scheme)).toEqual([]);
  });
});

test('the checks above find what is wrong', () => {
  const broken: Scheme = {
    id: 'broken',
    title: { nl: 'stuk', en: 'broken' },
    closed: false,
    concepts: [
      { id: 'one', nl: 'een', en: 'first', altNl: ['Twéé'] },
      { id: 'two', nl: 'twee', en: 'second', broader: 'three' },
      { id: 'three', nl: 'drie', en: 'third', broader: 'two' },
      { id: 'four', nl: 'vier', en: 'fourth', broader: 'five' },
    ],
  };
  expect(ambiguousNames(broken)).toEqual(['twee: one, two']);
  expect(withoutTop(broken)).toEqual(['two', 'three', 'four']);
});

test('closed are the schemes that every study shares; the others a study may extend', () => {
  const open = schemes.filter(([, { closed }]) => !closed).map(([id]) => id);
  expect(open).toEqual([
    'actor-kind',
    'function',
    'target-group',
    'area-model',
    'intervention',
    'solution-direction',
    'condition',
    'dilemma',
    'indicator',
    'unit',
    'research-phase',
    'instrument',
    'proposition',
  ]);
});

test('the phases of support are numbered one to six, in order; what stands beside them is not', () => {
  expect(phase.concepts.map(({ id }) => [findConcept(phase, id)?.notation, id])).toEqual([
    ['1', 'reaching'],
    ['2', 'assessment'],
    ['3', 'planning'],
    ['4', 'support'],
    ['5', 'aftercare'],
    ['6', 'evaluation'],
    [undefined, 'network-formation'],
    [undefined, 'general'],
  ]);
});

test('every refinement of a finding names a scheme', () => {
  expect(Object.values(findingRefinement).filter((id) => !(id in allSchemes))).toEqual([]);
});

describe('kinds of actor', () => {
  it('are formal, informal, stakeholder or household; intermediary is a position, no kind', () => {
    expect(topConceptsOf(actorKind)).toEqual(['formal', 'informal', 'stakeholder', 'household']);
    expect(findConcept(actorKind, 'intermediary')).toBeUndefined();
    expect(findConcept(actorKind, 'intermediair')).toBeUndefined();
  });

  it.each([
    'ambulant begeleider',
    'buurtwerker',
    'cliëntondersteuner',
    'coördinator veiligheid',
    'ergotherapeut',
    'jeugdgeneralist',
    'klantmanager',
    'maatschappelijk werker',
    'wijkverpleegkundige',
  ])('%s, interviewed in De Baarsjes, is a professional', (role) => {
    expect(findConcept(actorKind, role)?.broader).toBe('professional');
  });

  it.each<[ActorKindId, ActorKindId]>([
    ['samendoen-team', 'formal'],
    ['municipal-service', 'municipality'],
    ['reporting-point', 'formal'],
    ['buddy-project', 'informal'],
    ['mosque', 'faith-community'],
    ['volunteer-coordinator', 'informal'],
    ['own-network', 'informal'],
    ['area-broker', 'stakeholder'],
    ['client', 'household'],
  ])('%s is narrower than %s', (kind, wider) => {
    expect(isNarrowerThan(actorKind, kind, wider)).toBe(true);
  });
});
