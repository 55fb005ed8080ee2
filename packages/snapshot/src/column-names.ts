import { properties, type Property, type PropertyName } from '@samenspel/claims';

/** A property of claims as one row of its table, with its name as a literal. */
export type KnownProperty = (typeof properties)[number];

/**
 * Columns beside those of the properties: the store's integer of the claim, the two halves of its key, its line, flags
 * and order of mention, the number of its list of intermediaries, and the number of its list of respondents that
 * certainly say it plus one (0 where that is everybody of the column `respondent`).
 */
export const fixedColumns = [
  'id',
  'keyHigh',
  'keyLow',
  'line',
  'flags',
  'rank',
  'via',
  'certain',
] as const;

export type FixedColumn = (typeof fixedColumns)[number];
export type ColumnName = PropertyName | FixedColumn;

export const columnNames: readonly ColumnName[] = [
  ...fixedColumns,
  ...properties.map(({ name }) => name),
];

/** What holds lists: the properties with several values, and the intermediaries. */
export type ListName = PropertyName | 'via';

export const listNames: readonly ListName[] = [
  'via',
  ...properties.filter(({ many }) => many).map(({ name }) => name),
];

/**
 * The numbering that the values of a property have. Entities and concepts are numbered together by domain, words apart
 * by property, so that a column of few different words stays narrow.
 */
export function numberingOf(property: Property): string {
  return property.domain === 'word' ? `word:${property.name}` : property.domain;
}

export const actorKindNumbering = 'concept:actor-kind';

/** Every numbering of the properties and of the kinds of actors. */
export const numberings: readonly string[] = [
  ...new Set([...properties.map(numberingOf), 'actor', actorKindNumbering]),
];

const byName = new Map<string, KnownProperty>(
  properties.map((property) => [property.name, property]),
);

export function propertyNamed(name: string): KnownProperty | undefined {
  return byName.get(name);
}
