import { readFile } from 'node:fs/promises';
import { allSchemes } from '@samenspel/ontology';
import { properties } from '@samenspel/claims';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
  validateSchema,
  type GraphQLNamedType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from './ask.ts';

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

test('the schema is valid', () => {
  expect(validateSchema(schema)).toEqual([]);
});

test('schema.graphql is the schema as it is printed', async () => {
  const printed = await readFile(new URL('../schema.graphql', import.meta.url), 'utf8');
  expect(printed, 'write it anew with the script "print-schema" of this package').toBe(
    `${printSchema(lexicographicSortSchema(schema))}\n`,
  );
});

/** Everything of a type that a reader of the schema meets, by its place. */
function* described(type: GraphQLNamedType): Generator<[string, string | null | undefined]> {
  yield [type.name, type.description];
  if (isEnumType(type)) {
    for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description];
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields()))
      yield [`${type.name}.${field.name}`, field.description];
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      yield [`${type.name}.${field.name}`, field.description];
      for (const argument of field.args) {
        yield [`${type.name}.${field.name}(${argument.name})`, argument.description];
      }
    }
  }
}

test('every type, field, argument and value is described', () => {
  const missing = types
    .flatMap((type) => [...described(type)])
    .filter(([, description]) => (description ?? '').trim() === '')
    .map(([place]) => place);
  expect(missing).toEqual([]);
});

describe('closed schemes', () => {
  const enums: readonly [string, keyof typeof allSchemes][] = [
    ['AreaKind', 'area-kind'],
    ['Basis', 'basis'],
    ['Certainty', 'certainty'],
    ['Channel', 'channel'],
    ['Closeness', 'closeness'],
    ['CollaborationForm', 'collaboration-form'],
    ['Comparison', 'comparison'],
    ['FindingCategory', 'finding-category'],
    ['FrequencyWord', 'frequency'],
    ['HybridityLocus', 'hybridity-locus'],
    ['Level', 'level'],
    ['Modality', 'modality'],
    ['Mode', 'mode'],
    ['Origin', 'origin'],
    ['Perspective', 'perspective'],
    ['Phase', 'phase'],
    ['Position', 'position'],
    ['Quantifier', 'quantifier'],
    ['Stance', 'stance'],
    ['Trend', 'trend'],
    ['YesNo', 'yes-no'],
  ];

  test.each(enums)('%s has the concepts of the closed scheme %s', (name, id) => {
    const type = schema.getType(name);
    const scheme = allSchemes[id];
    expect(scheme.closed).toBe(true);
    expect(
      isEnumType(type) &&
        type
          .getValues()
          .map(({ value }): unknown => value)
          .sort(),
    ).toEqual(scheme.concepts.map((concept) => concept.id).sort());
  });

  test('every closed scheme that a property of claims uses is an enum', () => {
    const used = properties.flatMap(({ domain }) =>
      Object.values(allSchemes).filter(({ id, closed }) => closed && domain === `concept:${id}`),
    );
    const known = new Set<string>(enums.map(([, id]) => id));
    expect(used.filter(({ id }) => !known.has(id))).toEqual([]);
  });
});

test('every property of a kind of claim can be filtered', () => {
  const filters = {
    collaboration: 'CollaborationFilter',
    finding: 'FindingFilter',
    position: 'PositionFilter',
    placement: 'PlacementFilter',
    indicator: 'IndicatorFilter',
  } as const;
  for (const [kind, name] of Object.entries(filters)) {
    const type = schema.getType(name);
    const fields = isInputObjectType(type) ? Object.keys(type.getFields()) : [];
    const names = properties
      .filter(({ on }) => on.some((each) => each === kind))
      .map((each) => each.name);
    expect(fields).toEqual(expect.arrayContaining(names));
  }
});

test('fields that are there on a record are read without a resolver', () => {
  const plain = {
    Collaboration: ['mode', 'forms', 'phases', 'together', 'origin'],
    Participant: ['actor', 'part'],
  };
  for (const [name, fields] of Object.entries(plain)) {
    const type = schema.getType(name);
    for (const field of fields) {
      expect(isObjectType(type) && type.getFields()[field]?.resolve).toBeUndefined();
    }
  }
});
