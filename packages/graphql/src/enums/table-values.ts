import type { EnumValues } from './closed-schemes.ts';
import { constantCase } from './constant-case.ts';

/** The values of an enum from a table, each with what its row means. */
export function valuesOfTable<Key extends string, Row>(
  table: Readonly<Record<Key, Row>>,
  meaningOf: (row: Row) => string,
): EnumValues<Key> {
  const values: EnumValues<Key> = {};
  for (const key in table)
    values[constantCase(key)] = { value: key, description: meaningOf(table[key]) };
  return values;
}
