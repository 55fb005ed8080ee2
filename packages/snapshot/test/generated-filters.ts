import type { ActorFilter, ClaimKind, Filter, Part, PropertyName } from '@samenspel/claims';
import fc from 'fast-check';
import { names, some } from './generated-study.ts';

const plainActorFilter: fc.Arbitrary<ActorFilter> = fc.record(
  {
    id: some([...names.actors, 'nobody'], 3),
    kind: some(names.kinds),
    exactKind: fc.boolean(),
    granularity: some(names.granularities),
    area: some(names.areas, 1),
    employer: some(names.actors),
  },
  { requiredKeys: [] },
);

const actorFilters: fc.Arbitrary<ActorFilter> = fc.oneof(
  { weight: 3, arbitrary: plainActorFilter },
  fc.tuple(plainActorFilter, plainActorFilter).map(([filter, not]) => ({ ...filter, not })),
);

const among = (property: PropertyName, values: readonly string[]): fc.Arbitrary<Filter> =>
  fc.record(
    { property: fc.constant(property), in: some(values, 3), includeNarrower: fc.boolean() },
    { requiredKeys: ['property', 'in'] },
  );

const condition: fc.Arbitrary<Filter> = fc.oneof(
  among('phase', names.phases),
  among('form', names.forms),
  among('mode', names.modes),
  among('kind', ['collaboration', 'finding']),
  among('respondent', names.respondents),
  among('sayer', ['respondent', 'authors']),
  among('note', names.notes),
  among('area', names.areas),
  among('code', names.codes),
  among('about', names.actors),
  fc.record({
    property: fc.constantFrom<PropertyName>('phase', 'stance', 'counts', 'perspective', 'locus'),
    exists: fc.boolean(),
  }),
  fc.record({ participant: actorFilters }),
  fc.record({ participant: actorFilters, parts: some<Part>(names.parts, 3) }),
  fc.record({ via: actorFilters }),
  fc.record({ between: fc.tuple(actorFilters, actorFilters) }),
  fc.record({ restatement: fc.boolean() }),
  fc.record({ participants: fc.record({ min: fc.nat({ max: 3 }), max: fc.nat({ max: 4 }) }) }),
);

/** Filters of every shape, nested a few deep. */
export const filters: fc.Arbitrary<Filter> = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    condition,
    fc.array(tie('filter'), { maxLength: 3 }).map((and) => ({ and })),
    fc.array(tie('filter'), { maxLength: 3 }).map((or) => ({ or })),
    tie('filter').map((not) => ({ not })),
  ),
})).filter;

/** What is asked for: any claims that a filter keeps, or those of one kind. */
export const selectings: fc.Arbitrary<{ readonly kind?: ClaimKind; readonly filter?: Filter }> =
  fc.record(
    { kind: fc.constantFrom<ClaimKind>('collaboration', 'finding', 'position'), filter: filters },
    { requiredKeys: [] },
  );
