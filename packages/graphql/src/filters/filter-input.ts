import {
  properties,
  schemeIdOf,
  type ActorGranularity,
  type ClaimKind,
  type Part,
  type Property,
  type PropertyName,
} from '@samenspel/claims';
import type { InputObjectRef } from '@pothos/core';
import type { Builder, BuilderTypes } from '../builder.ts';
import { propertyQuestions } from './property-questions.ts';
import type { Types } from '../types.ts';

type Maybe<Value> = Value | null | undefined;

/** A condition on one property, as a client gives it. */
export interface ConditionInput {
  readonly in?: Maybe<readonly string[]>;
  readonly not?: Maybe<readonly string[]>;
  readonly exists?: Maybe<boolean>;
  readonly includeNarrower?: Maybe<boolean>;
  /** Of a property whose values are actors. */
  readonly actor?: Maybe<ActorFilterInput>;
}

/** Conditions on an actor, as a client gives them. */
export interface ActorFilterInput {
  readonly id?: Maybe<readonly string[]>;
  readonly kind?: Maybe<readonly string[]>;
  readonly exactKind?: Maybe<boolean>;
  readonly granularity?: Maybe<readonly ActorGranularity[]>;
  readonly area?: Maybe<readonly string[]>;
  readonly employer?: Maybe<readonly string[]>;
  readonly not?: Maybe<ActorFilterInput>;
}

/** A filter as a client gives it: all that is given must hold. */
export type FilterInput = Readonly<Partial<Record<PropertyName, Maybe<ConditionInput>>>> & {
  readonly and?: Maybe<readonly FilterInput[]>;
  readonly or?: Maybe<readonly FilterInput[]>;
  readonly not?: Maybe<FilterInput>;
  readonly participant?: Maybe<{
    readonly actor: ActorFilterInput;
    readonly parts?: Maybe<readonly Part[]>;
  }>;
  readonly via?: Maybe<ActorFilterInput>;
  readonly between?: Maybe<readonly ActorFilterInput[]>;
  readonly restatement?: Maybe<boolean>;
  readonly participants?: Maybe<{ readonly min?: Maybe<number>; readonly max?: Maybe<number> }>;
};

/** The input type of the filter on each kind of claim, and on claims of any kind. */
export const filterTypeNames = {
  collaboration: 'CollaborationFilter',
  finding: 'FindingFilter',
  position: 'PositionFilter',
  placement: 'PlacementFilter',
  indicator: 'IndicatorFilter',
  any: 'ClaimFilter',
} as const satisfies Record<ClaimKind | 'any', string>;

/** A property whose values are words of no scheme; the others are enums or references. */
const plainWords: ReadonlySet<PropertyName> = new Set(['period', 'frequency', 'subgroup', 'value']);

/** The properties that claims of a kind have. */
export function propertiesOf(kind: ClaimKind | 'any') {
  return properties.filter(({ on }) => kind === 'any' || on.some((each) => each === kind));
}

/** The filters as types of the schema: on actors, on each kind of claim, and on claims of any kind. */
export type Filters = Readonly<
  Record<'actor', InputObjectRef<BuilderTypes, ActorFilterInput>> &
    Record<ClaimKind | 'any', InputObjectRef<BuilderTypes, FilterInput>>
>;

/** Declares the filters, one per kind of claim, from the table of properties. */
export function defineFilters(builder: Builder, types: Types): Filters {
  const narrower =
    'What lies below the ones named counts too: narrower concepts and codes, areas within areas, roles in an area ' +
    'and parts of organisations. False when absent.';

  const actorFilter = builder.inputRef<ActorFilterInput>('ActorFilter');
  actorFilter.implement({
    description:
      'Conditions on an actor. All that is given must hold; several values in one are alternatives.',
    fields: (t) => ({
      id: t.field({
        type: [types.reference],
        description: 'These actors; a role stands for itself in every area too.',
      }),
      kind: t.field({
        type: [types.reference],
        description:
          'Concepts of the scheme `actor-kind`; narrower kinds count too unless `exactKind`.',
      }),
      exactKind: t.boolean({ description: 'Narrower kinds do not count. False when absent.' }),
      granularity: t.field({
        type: [types.granularity],
        description: 'How precisely the actor is meant.',
      }),
      area: t.field({
        type: [types.reference],
        description: 'Areas that the actor is fixed to; areas within them count too.',
      }),
      employer: t.field({ type: [types.reference], description: 'Who employs the actor.' }),
      not: t.field({ type: actorFilter, description: 'What must not hold.' }),
    }),
  });
  const referenceCondition = builder.inputRef<ConditionInput>('ReferenceCondition').implement({
    description: 'A condition on records and concepts. All that is given must hold.',
    fields: (t) => ({
      in: t.field({ type: [types.reference], description: 'Some value is one of these.' }),
      not: t.field({ type: [types.reference], description: 'No value is one of these.' }),
      exists: t.boolean({ description: 'There is a value, or there is none.' }),
      includeNarrower: t.boolean({ description: narrower }),
    }),
  });
  const actorCondition = builder.inputRef<ConditionInput>('ActorCondition').implement({
    description: 'A condition on actors whom a claim names. All that is given must hold.',
    fields: (t) => ({
      in: t.field({ type: [types.reference], description: 'Some actor is one of these.' }),
      not: t.field({ type: [types.reference], description: 'No actor is one of these.' }),
      actor: t.field({ type: actorFilter, description: 'Some actor is such an actor.' }),
      exists: t.boolean({ description: 'There is an actor, or there is none.' }),
      includeNarrower: t.boolean({ description: narrower }),
    }),
  });
  const wordCondition = builder.inputRef<ConditionInput>('WordCondition').implement({
    description: 'A condition on words. All that is given must hold.',
    fields: (t) => ({
      in: t.stringList({ description: 'Some value is one of these.' }),
      not: t.stringList({ description: 'No value is one of these.' }),
      exists: t.boolean({ description: 'There is a value, or there is none.' }),
    }),
  });
  type Enum =
    | (typeof types.schemes)[keyof typeof types.schemes]
    | typeof types.claimKind
    | typeof types.sayerType;
  const enumConditions = new Map<Enum, typeof wordCondition>();
  function enumCondition(type: Enum) {
    const known = enumConditions.get(type);
    if (known !== undefined) return known;
    const made = builder.inputRef<ConditionInput>(`${type.name}Condition`).implement({
      description: `A condition on values of \`${type.name}\`. All that is given must hold.`,
      fields: (t) => ({
        in: t.field({ type: [type], description: 'Some value is one of these.' }),
        not: t.field({ type: [type], description: 'No value is one of these.' }),
        exists: t.boolean({ description: 'There is a value, or there is none.' }),
      }),
    });
    enumConditions.set(type, made);
    return made;
  }
  const schemeEnums: ReadonlyMap<string, Enum> = new Map(Object.entries(types.schemes));
  function conditionOn({
    name,
    domain,
  }: Pick<Property, 'domain'> & { readonly name: PropertyName }) {
    if (name === 'kind') return enumCondition(types.claimKind);
    if (name === 'sayer') return enumCondition(types.sayerType);
    if (plainWords.has(name)) return wordCondition;
    if (domain === 'actor') return actorCondition;
    const closed = schemeEnums.get(schemeIdOf(domain) ?? '');
    return closed === undefined ? referenceCondition : enumCondition(closed);
  }

  const participantCondition = builder.inputType('ParticipantCondition', {
    description: 'A condition on some participant of a collaboration.',
    fields: (t) => ({
      actor: t.field({ type: actorFilter, required: true, description: 'Who it is.' }),
      parts: t.field({
        type: [types.part],
        description: 'What it is in the collaboration; anything when absent.',
      }),
    }),
  });
  const range = builder.inputType('CountRange', {
    description: 'Bounds on a number, both included.',
    fields: (t) => ({
      min: t.int({ description: 'At least so many.' }),
      max: t.int({ description: 'At most so many.' }),
    }),
  });

  function filterOn(kind: ClaimKind | 'any') {
    const filter = builder.inputRef<FilterInput>(filterTypeNames[kind]);
    const ties = kind === 'collaboration' || kind === 'any';
    return filter.implement({
      description: 'A condition on claims. All that is given must hold.',
      fields: (t) => {
        type ConditionRef = ReturnType<typeof t.field<typeof wordCondition, false>>;
        const conditions: Partial<Record<PropertyName, ConditionRef>> = {};
        for (const property of propertiesOf(kind)) {
          conditions[property.name] = t.field({
            type: conditionOn(property),
            description: propertyQuestions[property.name],
          });
        }
        return {
          ...conditions,
          and: t.field({ type: [filter], description: 'All of these hold.' }),
          or: t.field({ type: [filter], description: 'Some of these holds.' }),
          not: t.field({ type: filter, description: 'This does not hold.' }),
          restatement: t.boolean({ description: 'It repeats another claim, or it does not.' }),
          ...(ties
            ? {
                participant: t.field({
                  type: participantCondition,
                  description: 'Some participant is such an actor.',
                }),
                via: t.field({
                  type: actorFilter,
                  description: 'Some intermediary is such an actor.',
                }),
                between: t.field({
                  type: [actorFilter],
                  description:
                    'Two: some pair has such an actor on one side and such an actor on the other.',
                }),
                participants: t.field({ type: range, description: 'How many take part.' }),
              }
            : {}),
        };
      },
    });
  }
  return {
    actor: actorFilter,
    collaboration: filterOn('collaboration'),
    finding: filterOn('finding'),
    position: filterOn('position'),
    placement: filterOn('placement'),
    indicator: filterOn('indicator'),
    any: filterOn('any'),
  };
}
