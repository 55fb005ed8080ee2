import {
  parseFilter,
  properties,
  type ActorFilter,
  type Filter,
  type PropertyName,
} from '@samenspel/claims';
import type { GraphQLError } from 'graphql';
import { apiError } from '../errors.ts';
import type { ActorFilterInput, FilterInput } from './filter-input.ts';

const propertyNames: readonly PropertyName[] = properties.map(({ name }) => name);

/** A filter with names as a client gives them, for ids; it can also ask what actors a property names. */
export type NamedFilter =
  | { readonly and: readonly NamedFilter[] }
  | { readonly or: readonly NamedFilter[] }
  | { readonly not: NamedFilter }
  | { readonly property: PropertyName; readonly actor: ActorFilter }
  | Exclude<
      Filter,
      { readonly and: unknown } | { readonly or: unknown } | { readonly not: unknown }
    >;

/**
 * The filter that a client's input stands for; `undefined` where it asks nothing.
 *
 * @throws BAD_FILTER when it goes beyond the bounds of filters
 */
export function toFilter(input: FilterInput | null | undefined): NamedFilter | undefined {
  const filter = allOf(input ?? {});
  if (filter === undefined) return undefined;
  const checked = parseFilter(boundsOf(filter));
  if (checked.ok) return filter;
  throw badFilter(checked.issues.map(({ message }) => message));
}

/** A filter with the same bounds in the language of stores. */
function boundsOf(filter: NamedFilter): Filter {
  if ('and' in filter) return { and: filter.and.map(boundsOf) };
  if ('or' in filter) return { or: filter.or.map(boundsOf) };
  if ('not' in filter) return { not: boundsOf(filter.not) };
  return 'actor' in filter ? { participant: filter.actor } : filter;
}

function badFilter(messages: readonly string[]): GraphQLError {
  return apiError('BAD_FILTER', messages.join(' '));
}

/** Both of two filters, either of which may ask nothing. */
export function both(one: Filter | undefined, other: Filter | undefined): Filter | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return { and: [one, other] };
}

function allOf(input: FilterInput): NamedFilter | undefined {
  const conditions = [...onProperties(input), ...combined(input), ...onActors(input)];
  return conditions.length > 1 ? { and: conditions } : conditions[0];
}

function* onProperties(input: FilterInput): Generator<NamedFilter> {
  for (const property of propertyNames) {
    const condition = input[property];
    if (condition === undefined || condition === null) continue;
    const { in: wanted, not: unwanted, exists, includeNarrower, actor } = condition;
    const narrower = includeNarrower === true ? { includeNarrower } : {};
    if (wanted !== undefined && wanted !== null) yield { property, in: wanted, ...narrower };
    if (unwanted !== undefined && unwanted !== null) {
      yield { not: { property, in: unwanted, ...narrower } };
    }
    if (exists !== undefined && exists !== null) yield { property, exists };
    if (actor !== undefined && actor !== null) yield { property, actor: toActorFilter(actor) };
  }
}

function* combined({ and, or, not, restatement }: FilterInput): Generator<NamedFilter> {
  // A part that asks nothing holds always: `and` of nothing.
  const part = (inner: FilterInput): NamedFilter => allOf(inner) ?? { and: [] };
  if (and !== undefined && and !== null) yield { and: and.map(part) };
  if (or !== undefined && or !== null) yield { or: or.map(part) };
  if (not !== undefined && not !== null) yield { not: part(not) };
  if (restatement !== undefined && restatement !== null) yield { restatement };
}

function* onActors({
  participant,
  via,
  between,
  participants,
}: FilterInput): Generator<NamedFilter> {
  if (participant !== undefined && participant !== null) {
    const { actor, parts } = participant;
    yield {
      participant: toActorFilter(actor),
      ...(parts === undefined || parts === null ? {} : { parts }),
    };
  }
  if (via !== undefined && via !== null) yield { via: toActorFilter(via) };
  if (between !== undefined && between !== null) yield { between: twoSides(between, 'between') };
  if (participants !== undefined && participants !== null) {
    const { min, max } = participants;
    yield {
      participants: {
        ...(min === undefined || min === null ? {} : { min }),
        ...(max === undefined || max === null ? {} : { max }),
      },
    };
  }
}

/** The two sides that `between` asks for. */
export function twoSides(
  sides: readonly ActorFilterInput[],
  argument: string,
): readonly [ActorFilter, ActorFilter] {
  const [one, other, ...more] = sides;
  if (one === undefined || other === undefined || more.length > 0) {
    throw badFilter([`"${argument}" takes two sides, and ${sides.length} are given.`]);
  }
  return [toActorFilter(one), toActorFilter(other)];
}

/** The conditions on an actor that a client's input stands for, with names as given. */
export function toActorFilter(input: ActorFilterInput): ActorFilter {
  const { id, kind, exactKind, granularity, area, employer, not } = input;
  return {
    ...(id === undefined || id === null ? {} : { id }),
    ...(kind === undefined || kind === null ? {} : { kind }),
    ...(exactKind === undefined || exactKind === null ? {} : { exactKind }),
    ...(granularity === undefined || granularity === null ? {} : { granularity }),
    ...(area === undefined || area === null ? {} : { area }),
    ...(employer === undefined || employer === null ? {} : { employer }),
    ...(not === undefined || not === null ? {} : { not: toActorFilter(not) }),
  };
}
