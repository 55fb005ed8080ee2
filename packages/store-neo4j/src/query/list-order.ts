import type { Order } from '@samenspel/claims';
import { conceptPlaces, orderedProperty, type KnownProperty } from '@samenspel/snapshot';
import type { KnownStudy } from './known-study.ts';
import { indented } from './statement.ts';

/** The end of a page that a cursor names. */
export type End = 'after' | 'before';

/**
 * An order of claims, as parts of statements that have `$study`. In each of `keys` a claim has a value bound to the name
 * of the key, and the place of a cursor has one in a map of the name of its end; the first in which they differ decides.
 */
export interface ListOrder {
  readonly keys: readonly { readonly name: string; readonly isDescending: boolean }[];
  /** Lines that bind the keys of `claim`. */
  readonly bind: readonly string[];
  /** Lines that find what a cursor stands for, and the map of its place; `isFound` is in it too. */
  readonly find: (end: End) => { readonly match: readonly string[]; readonly place: string };
  /** What a cursor holds of the value of `claim`. */
  readonly cursorValue: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** @throws SnapshotError INVALID for an order by a property that claims do not have */
export function listOrder(known: KnownStudy, { by, direction }: Order): ListOrder {
  const isDescending = direction === 'descending';
  if (by === 'source') {
    return {
      keys: [{ name: 'place', isDescending }],
      bind: bound(),
      find: (end) => findPlace(end),
      cursorValue: '0',
      parameters: {},
    };
  }
  const keys = [
    // What does not say comes last in both directions.
    { name: 'unsaid', isDescending: false },
    { name: 'value', isDescending },
    { name: 'place', isDescending: false },
  ];
  return by === 'rank' || by === 'partners'
    ? { keys, ...byNumber(by) }
    : { keys, ...byProperty(known, orderedProperty(by)) };
}

/**
 * Lines that bind the place of `claim` in the sources, after the note's path its number, the line and the claim's number,
 * and more.
 */
function bound(...more: readonly string[]): readonly string[] {
  const place = '[claim.path, claim.noteNumber, claim.line, claim.number] AS place';
  return [`WITH ${['claim', place, ...more].join(', ')}`];
}

/** @param more what is in the map beside the place in the sources */
function findPlace(
  end: End,
  match: readonly string[] = [],
  more: readonly string[] = [],
  isFound: readonly string[] = [],
): ReturnType<ListOrder['find']> {
  const path = `coalesce(${end}Note.path, ${end}Removed.path)`;
  const fields = [
    `isFound: ${[`${path} IS NOT NULL`, ...isFound].join(' AND ')}`,
    `path: ${path}`,
    `place: [${path}, $${end}.note, $${end}.line, $${end}.claim]`,
    ...more,
  ];
  return {
    match: [
      `OPTIONAL MATCH (${end}Note:Note {study: $study, number: $${end}.note})`,
      `OPTIONAL MATCH (${end}Removed:RemovedNote {study: $study, number: $${end}.note})`,
      ...match,
    ],
    place: `{\n${indented(fields.join(',\n'))}\n}`,
  };
}

function byNumber(by: 'rank' | 'partners'): Omit<ListOrder, 'keys'> {
  const number = by === 'rank' ? 'toInteger(claim.rank)' : 'claim.participants';
  return {
    bind: [
      ...bound(`CASE WHEN ${number} > 0 THEN ${number} ELSE 0 END AS value`),
      'WITH claim, place, value, value = 0 AS unsaid',
    ],
    find: (end) => findPlace(end, [], [`value: $${end}.value`, `unsaid: $${end}.value = 0`]),
    cursorValue: 'value',
    parameters: {},
  };
}

/** By the place of a concept in its scheme, what no scheme lists behind those, by code point. */
function byProperty(
  { schemes }: KnownStudy,
  { name, domain, many }: KnownProperty,
): Omit<ListOrder, 'keys'> {
  const places = conceptPlaces(schemes, domain);
  const isListed = places.size > 0;
  const valueOf = (text: string) =>
    isListed
      ? `[coalesce($places[${text}], $listed), coalesce(${text}, '')]`
      : `coalesce(${text}, '')`;
  const term = (variable: string) => `(${variable}:Term {study: $study, domain: $domain,`;
  return {
    bind: [
      ...bound(`${many ? `claim.${name}[0]` : `claim.${name}`} AS text`),
      ...(many ? [`WITH claim, place, ${comparable(term)} AS text`] : []),
      `WITH claim, place, text, ${valueOf('text')} AS value, text IS NULL AS unsaid`,
    ],
    find: (end) =>
      findPlace(
        end,
        [`OPTIONAL MATCH ${term(`${end}Term`)} number: $${end}.value})`],
        [`value: ${valueOf(`${end}Term.value`)}`, `unsaid: $${end}.value = 0`],
        [`($${end}.value = 0 OR ${end}Term.value IS NOT NULL)`],
      ),
    cursorValue: `head(COLLECT { MATCH ${term('term')} value: text}) RETURN term.number })`,
    parameters: {
      domain,
      ...(isListed ? { places: Object.fromEntries(places), listed: places.size } : {}),
    },
  };
}

/**
 * Neo4j compares two texts by code point where both are kept as properties of their own; a parameter and a member of a
 * list it compares with others by UTF-16 unit, which is not the same from U+D800 on. So the few members of lists that
 * have such characters are looked up where they are properties, and texts of a request are never compared.
 */
function comparable(term: (variable: string) => string): string {
  const lookup = `MATCH ${term('term')} value: text}) RETURN term.value`;
  return `CASE WHEN text =~ '(?s).*[\\\\x{D800}-\\\\x{10FFFF}].*' THEN head(COLLECT { ${lookup} }) ELSE text END`;
}

/** Whether a claim lies on the side of an end where the page is, or on the other side with the cursor's own place. */
export type Side = 'inside' | 'outside';

/** Conditions on a claim whose keys are bound, and the path of which they need: it is one that an index can find. */
export function sideOf(
  { keys }: ListOrder,
  end: End,
  side: Side,
): { readonly condition: string; readonly path: readonly string[] } {
  const inside = keys.reduceRight((otherwise, { name, isDescending }) => {
    const beyond = `${name} ${(end === 'after') === isDescending ? '<' : '>'} ${end}.${name}`;
    if (otherwise === '') return beyond;
    return `(${beyond} OR (${name} = ${end}.${name} AND ${otherwise}))`;
  }, '');
  const [first] = keys;
  const isUpwards = ((end === 'after') === first?.isDescending) === (side === 'outside');
  return {
    condition: side === 'inside' ? inside : `NOT ${inside}`,
    path: first?.name === 'place' ? [`claim.path ${isUpwards ? '>=' : '<='} ${end}.path`] : [],
  };
}

/** What follows `ORDER BY`, where the path decides as the index on study and path has it: so nothing need be sorted. */
export function sorting({ keys }: ListOrder, isBackward: boolean): string {
  const [first] = keys;
  const indexed = first?.name === 'place' ? ['claim.study', 'claim.path'] : [];
  return [...indexed.map((name) => ({ ...first, name })), ...keys]
    .map(({ name, isDescending }) => (isDescending === isBackward ? name : `${name} DESC`))
    .join(', ');
}
