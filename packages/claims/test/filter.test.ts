import { matches, matchesActor, worldOf, type Entity, type Filter } from '@samenspel/claims';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collaboration, finding, studyData } from './examples.ts';

const lake: Entity = {
  type: 'area',
  id: 'lake',
  note: 'actors',
  label: { en: 'Lake' },
  aliases: [],
  parents: ['west'],
};
const study = {
  extensions: {
    'actor-kind': [
      { id: 'night-nurse', nl: 'nachtzuster', en: 'night nurse', broader: 'district-nurse' },
    ],
  },
};
const extra: readonly Entity[] = [
  lake,
  {
    type: 'actor',
    id: 'night nurse 1',
    note: 'actors',
    label: {},
    aliases: [],
    kind: 'night-nurse',
    granularity: 'instance',
    areas: ['lake'],
    parents: ['care organisation'],
    employer: 'care organisation',
    functions: [],
    targetGroups: [],
  },
];
const world = worldOf(study, [...studyData.notes.flatMap(({ entities }) => entities), ...extra]);

const mediated = {
  ...collaboration,
  mode: 'via' as const,
  via: [['night nurse 1', 'someone'], ['another']],
};

describe('matches', () => {
  test.each<[boolean, string, Filter, typeof collaboration]>([
    [true, 'a value it has', { property: 'phase', in: ['support', 'reaching'] }, collaboration],
    [false, 'values it has not', { property: 'phase', in: ['reaching'] }, collaboration],
    [false, 'no value at all', { property: 'phase', in: [] }, collaboration],
    [true, 'a property it tells', { property: 'form', exists: true }, collaboration],
    [false, 'a property it does not tell', { property: 'stance', exists: true }, collaboration],
    [true, 'silence on a property', { property: 'stance', exists: false }, collaboration],
    [true, 'an area', { property: 'area', in: ['west'] }, collaboration],
    [
      true,
      'an area within the area asked',
      { property: 'area', in: ['west'], includeNarrower: true },
      { ...collaboration, areas: ['lake'] },
    ],
    [
      false,
      'an area within it without narrower ones',
      { property: 'area', in: ['west'] },
      { ...collaboration, areas: ['lake'] },
    ],
    [
      true,
      'a participant by a wider kind',
      { participant: { kind: ['professional'] } },
      collaboration,
    ],
    [
      false,
      'a wider kind when it must be exact',
      { participant: { kind: ['professional'], exactKind: true } },
      collaboration,
    ],
    [
      true,
      'a part that the participant has',
      { participant: { kind: ['professional'] }, parts: ['from'] },
      collaboration,
    ],
    [
      false,
      'a part that it has not',
      { participant: { kind: ['professional'] }, parts: ['to', 'with'] },
      collaboration,
    ],
    [
      true,
      'a role that somebody holds in an area',
      { participant: { id: ['nurse'] } },
      collaboration,
    ],
    [
      false,
      'the role itself, said apart',
      { participant: { id: ['nurse'], granularity: ['role'] } },
      collaboration,
    ],
    [true, 'some intermediary', { via: { kind: ['night-nurse'] } }, mediated],
    [true, 'one at the end of a chain', { via: { id: ['someone'] } }, mediated],
    [false, 'a participant as an intermediary', { via: { id: ['nurse'] } }, mediated],
    [true, 'a pair', { between: [{ kind: ['formal'] }, { kind: ['informal'] }] }, collaboration],
    [
      true,
      'a pair, either way round',
      { between: [{ kind: ['informal'] }, { kind: ['formal'] }] },
      collaboration,
    ],
    [
      false,
      'an actor twice that is in it once',
      { between: [{ id: ['nurse'] }, { id: ['nurse'] }] },
      collaboration,
    ],
    [
      false,
      'a pair of a participant and an intermediary',
      { between: [{ id: ['nurse'] }, { kind: ['night-nurse'] }] },
      mediated,
    ],
    [true, 'a number of participants', { participants: { min: 2, max: 2 } }, collaboration],
    [false, 'more participants', { participants: { min: 3 } }, collaboration],
    [true, 'a restatement', { restatement: true }, { ...collaboration, restates: ['x'] }],
    [false, 'an original', { restatement: true }, collaboration],
  ])('%s for %s', (expected, _name, filter, claim) => {
    expect(matches(filter, claim, world)).toBe(expected);
    expect(matches({ not: filter }, claim, world)).toBe(!expected);
  });

  test('only collaborations have participants, and a finding has none', () => {
    expect(matches({ participant: {} }, finding, world)).toBe(false);
    expect(matches({ between: [{}, {}] }, finding, world)).toBe(false);
    expect(matches({ via: {} }, finding, world)).toBe(false);
    expect(matches({ participants: { max: 0 } }, finding, world)).toBe(true);
  });

  const leaf: fc.Arbitrary<Filter> = fc.constantFrom<Filter>(
    { property: 'phase', in: ['support'] },
    { property: 'stance', exists: true },
    { participant: { kind: ['informal'] } },
  );

  test('and, or and not follow De Morgan', () => {
    fc.assert(
      fc.property(
        fc.array(leaf, { maxLength: 4 }),
        fc.constantFrom(collaboration, mediated),
        (parts, claim) => {
          const none = parts.map((part) => ({ not: part }));
          expect(matches({ not: { and: parts } }, claim, world)).toBe(
            matches({ or: none }, claim, world),
          );
          expect(matches({ not: { or: parts } }, claim, world)).toBe(
            matches({ and: none }, claim, world),
          );
        },
      ),
    );
  });
});

describe('matchesActor', () => {
  test.each([
    [true, 'a kind that the study adds, by the wider kind', { kind: ['district-nurse'] }],
    [true, 'an area around its area', { area: ['west'] }],
    [true, 'its employer', { employer: ['care organisation'] }],
    [false, 'another employer', { employer: ['someone'] }],
    [true, 'everything at once', { kind: ['formal'], area: ['lake'], granularity: ['instance'] }],
    [false, 'one condition of several failing', { kind: ['formal'], area: ['east'] }],
    [true, 'what it is not', { not: { kind: ['informal'] } }],
    [false, 'what it is, negated', { not: { area: ['west'] } }],
  ] as const)('%s for %s', (expected, _name, filter) => {
    expect(matchesActor(filter, 'night nurse 1', world)).toBe(expected);
  });

  test('of an actor that nobody declares only the id is known', () => {
    expect(matchesActor({ id: ['stranger'] }, 'stranger', world)).toBe(true);
    expect(matchesActor({ granularity: ['instance', 'category'] }, 'stranger', world)).toBe(false);
    expect(matchesActor({ not: { kind: ['formal'] } }, 'stranger', world)).toBe(true);
  });
});
