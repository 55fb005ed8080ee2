import { properties } from '@samenspel/claims';
import { noGrants, requiredRole, roleIn, roles, scopeOf, type Grants } from '@samenspel/graphql';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isUnionType,
  parse,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { fieldRoles } from '../src/access/field-roles.ts';
import { roleOfField } from '../src/access/roles-of-fields.ts';
import { roleOfInputField, roleOfValue, rolesOfValues } from '../src/access/roles-of-inputs.ts';
import { schema } from './ask.ts';

const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
const withFields = types.filter((type) => isObjectType(type) || isInterfaceType(type));

function roleOf(query: string, variables?: Readonly<Record<string, unknown>>): string {
  return requiredRole(schema, { document: parse(query), variables }).role;
}

describe('roles are declared', () => {
  test('of every field', () => {
    const undeclared = withFields.flatMap((type) =>
      Object.keys(type.getFields())
        .filter((field) => roleOfField(type, field) === undefined)
        .map((field) => `${type.name}.${field}`),
    );
    expect(undeclared).toEqual([]);
  });

  test('of no field that is not there, and of none twice', () => {
    const strays = Object.entries(fieldRoles).flatMap(([name, byRole]) => {
      const type = withFields.find((each) => each.name === name);
      if (type === undefined) return [name];
      const inherited = type.getInterfaces().flatMap((each) => Object.keys(each.getFields()));
      const declared = Object.values(byRole).flatMap((fields) => fields.match(/\w+/gu) ?? []);
      return declared
        .filter(
          (field, at) =>
            type.getFields()[field] === undefined ||
            inherited.includes(field) ||
            declared.indexOf(field) !== at,
        )
        .map((field) => `${name}.${field}`);
    });
    expect(strays).toEqual([]);
  });

  test('of every value of the enums that ask', () => {
    for (const [name, declared] of Object.entries(rolesOfValues)) {
      const type = schema.getType(name);
      const values = isEnumType(type) ? type.getValues().map(({ value }): unknown => value) : [];
      expect(values.sort(), name).toEqual(Object.keys(declared).sort());
    }
  });
});

/** Types that tell of respondents and notes, and those that lead to them without a name in between. */
const telling = new Set(['Respondent', 'Note', 'TextRange']);
const leadsTo = (name: string): boolean => {
  const type = schema.getType(name);
  return (
    telling.has(name) ||
    (isUnionType(type) && type.getTypes().some((each) => telling.has(each.name)))
  );
};

describe('who said something is for researchers', () => {
  test('by every field that gives a respondent or a note', () => {
    const open = withFields.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => leadsTo(getNamedType(field.type).name))
        .filter((field) => roleOfField(type, field.name) !== 'researcher')
        .map((field) => `${type.name}.${field.name}`),
    );
    expect(open).toEqual([]);
  });

  /** What has such a name and tells of no one of them in particular. */
  const harmless = [
    'ConceptSource.locator',
    'Perspective.STAKEHOLDER',
    'Origin.RESPONDENT',
    'SayerType.RESPONDENT',
    'Standing.RESPONDENTS',
    'Tally.respondentGroups',
    'Tally.respondents',
  ];

  test('by every field, argument, input and value that is named after them', () => {
    const named = /respondent|note|holders?$|path$|locator|^range$|^block$/iu;
    const open = types.flatMap((type) => {
      if (isEnumType(type))
        return type
          .getValues()
          .filter(({ name }) => named.test(name))
          .filter(({ value }) => roleOfValue(type.name, String(value)) !== 'researcher')
          .map(({ name }) => `${type.name}.${name}`);
      if (isInputObjectType(type))
        return Object.keys(type.getFields())
          .filter((field) => named.test(field))
          .filter((field) => roleOfInputField(type.name, field) !== 'researcher')
          .map((field) => `${type.name}.${field}`);
      if (!isObjectType(type) && !isInterfaceType(type)) return [];
      return Object.values(type.getFields())
        .filter((field) => roleOfField(type, field.name) !== 'researcher')
        .flatMap((field) =>
          [field.name, ...field.args.map(({ name }) => name)].map((name) => [field.name, name]),
        )
        .filter(([, name = '']) => named.test(name))
        .map(
          ([field = '', name = '']) =>
            `${type.name}.${field === name ? field : `${field}(${name})`}`,
        );
    });
    expect(open.sort()).toEqual(harmless.sort());
  });

  test.each(
    properties.filter(
      ({ domain, name }) => domain === 'respondent' || domain === 'note' || name === 'holder',
    ),
  )('by filters, groups and orders on the property $name', ({ name }) => {
    const constant = name.toUpperCase();
    expect(roleOf(`{ claims(filter: { ${name}: { exists: true } }) { totalCount } }`)).toBe(
      'researcher',
    );
    expect(roleOf(`{ counts(groupBy: [AREA, ${constant}]) { total { claims } } }`)).toBe(
      'researcher',
    );
    expect(roleOf(`{ claims(orderBy: { by: ${constant} }) { totalCount } }`)).toBe('researcher');
  });
});

const respondent = `respondent_${'a'.repeat(16)}`;
const note = `note_${'a'.repeat(16)}`;
const claim = `claim_${'a'.repeat(16)}`;

describe('the role of an operation', () => {
  test.each([
    ['nothing of a study', '{ __typename __schema { types { name } } }', 'public'],
    ['the names of studies', '{ studies { id name title } }', 'public'],
    ['a measure of a study', '{ study { title measures { name } } }', 'analyst'],
    ['claims with their paraphrases', '{ claims { nodes { text areas { label } } } }', 'analyst'],
    ['how many respondents say it', '{ claims { tally { respondents } } }', 'analyst'],
    ['that a respondent says it', '{ claims { nodes { saidBy { type } } } }', 'analyst'],
    ['who says it', '{ claims { nodes { saidBy { respondents { id } } } } }', 'researcher'],
    ['the note of a passage', '{ findings { nodes { evidence { note { id } } } } }', 'researcher'],
    ['whose position it is', '{ positions { nodes { holders { __typename } } } }', 'researcher'],
    ['a claim by its id', `{ node(id: "${claim}") { id } }`, 'analyst'],
    ['a respondent by its id', `{ node(id: "${respondent}") { id } }`, 'researcher'],
    ['a note among ids', `{ nodes(ids: ["${claim}", "${note}"]) { __typename } }`, 'researcher'],
    ['what looks like an id', '{ node(id: "respondent_jansen") { id } }', 'analyst'],
    ['hits of claims', '{ search(text: "x", among: [CLAIM]) { total } }', 'analyst'],
    [
      'hits of respondents',
      '{ search(text: "x", among: [CLAIM, RESPONDENT]) { total } }',
      'researcher',
    ],
    [
      'a filter that asks nothing',
      '{ claims(filter: { respondent: null }) { totalCount } }',
      'analyst',
    ],
    [
      'a filter far down',
      '{ claims(filter: { or: [{ not: { note: { in: ["x"] } } }] }) { totalCount } }',
      'researcher',
    ],
    [
      'a filter deep in an answer',
      '{ areas { nodes { findings(filter: { holder: { exists: true } }) { totalCount } } } }',
      'researcher',
    ],
    [
      'a value that is no list',
      '{ counts(groupBy: RESPONDENT) { total { claims } } }',
      'researcher',
    ],
    [
      'what is skipped',
      '{ studies { name } respondents @skip(if: true) { totalCount } }',
      'researcher',
    ],
    [
      'what is not included',
      '{ studies { name } respondents @include(if: false) { totalCount } }',
      'researcher',
    ],
    [
      'that it is a respondent',
      `{ node(id: "${claim}") { ... on Respondent { __typename } } }`,
      'researcher',
    ],
    [
      'a fragment',
      '{ claims { nodes { ...A } } } fragment A on Claim { evidence { ...B } } fragment B on Evidence { range { line } }',
      'researcher',
    ],
    [
      'a fragment that is not used',
      '{ studies { name } } fragment A on Query { respondents { totalCount } }',
      'public',
    ],
    [
      'a fragment that spreads itself',
      '{ study { ...A } } fragment A on Study { name ...A }',
      'public',
    ],
    ['who changed what', '{ study { history { entries { at } } } }', 'researcher'],
    ['to remove notes', 'mutation { removeNotes(notes: []) { written } }', 'researcher'],
    [
      'to write that is skipped',
      'mutation { importNotes(notes: []) @skip(if: true) { written } __typename }',
      'researcher',
    ],
    ['a write that is not there', 'mutation { dropStudy { written } }', 'admin'],
    ['a field that is not there', '{ study { secrets } }', 'admin'],
  ])('that asks for %s', (_name, query, role) => {
    expect(roleOf(query)).toBe(role);
  });

  test('is that of the operation that is named', () => {
    const document = parse('query A { studies { name } } query B { respondents { totalCount } }');
    expect(requiredRole(schema, { document, operationName: 'A' }).role).toBe('public');
    expect(requiredRole(schema, { document, operationName: 'B' })).toEqual({
      role: 'researcher',
      by: 'Query.respondents',
    });
    expect(requiredRole(schema, { document, operationName: 'C' }).role).toBe('admin');
  });

  test.each<[string, string, Readonly<Record<string, unknown>>, string]>([
    [
      'in a filter',
      '$f: ClaimFilter',
      { f: { and: [{ respondent: { in: ['x'] } }] } },
      'ClaimFilter.respondent',
    ],
    [
      'in a filter without a list',
      '$f: ClaimFilter',
      { f: { or: { note: { in: 'x' } } } },
      'ClaimFilter.note',
    ],
    [
      'in a filter that is not',
      '$f: ClaimFilter',
      { f: { not: { holder: {} } } },
      'ClaimFilter.holder',
    ],
    ['as a key', '$k: [GroupKey!]!', { k: ['AREA', 'NOTE'] }, 'GroupKey.NOTE'],
    ['as a key without a list', '$k: [GroupKey!]!', { k: 'HOLDER' }, 'GroupKey.HOLDER'],
    ['in an order', '$o: ClaimOrder', { o: { by: 'RESPONDENT' } }, 'ClaimOrderKey.RESPONDENT'],
    ['as an id', '$id: ID!', { id: respondent }, 'an id of a respondent'],
    ['as a target', '$t: [SearchTarget!]!', { t: ['RESPONDENT'] }, 'SearchTarget.RESPONDENT'],
  ])('hangs on variables: %s', (_name, variable, variables, by) => {
    const query = `query (${variable}) {
      claims(filter: ${variable.includes('ClaimFilter') ? '$f' : '{}'}, orderBy: ${variable.includes('Order') ? '$o' : '{ by: AREA }'}) { totalCount }
      counts(groupBy: ${variable.includes('GroupKey') ? '$k' : 'AREA'}) { total { claims } }
      node(id: ${variable.includes('ID') ? '$id' : '"x"'}) { id }
      search(text: "x", among: ${variable.includes('Target') ? '$t' : 'CLAIM'}) { total }
    }`;
    const document = parse(query);
    expect(requiredRole(schema, { document, variables })).toEqual({ role: 'researcher', by });
    // What was found for some values is not kept for others.
    const [name = ''] = Object.keys(variables);
    const others = { [name]: name === 'f' ? { respondent: null, area: { in: ['x'] } } : 'AREA' };
    expect(requiredRole(schema, { document, variables: others }).role).toBe('analyst');
    expect(requiredRole(schema, { document }).role).toBe('analyst');
  });

  test('counts the default of a variable', () => {
    expect(
      roleOf(
        'query ($k: [GroupKey!]! = [RESPONDENT]) { counts(groupBy: $k) { total { claims } } }',
        { k: ['AREA'] },
      ),
    ).toBe('researcher');
  });
});

describe('grants', () => {
  const grants: Grants = {
    studies: new Map([
      ['a', 'public'],
      ['b', 'researcher'],
    ]),
  };

  test('give the studies in which the role is held, and no others', () => {
    const seen = roles.map((role) => scopeOf(grants, role).studies);
    expect(seen).toEqual([new Set(['a', 'b']), new Set(['b']), new Set(['b']), new Set()]);
    expect(roles.map((role) => scopeOf(noGrants, role).studies)).toEqual(
      roles.map(() => new Set()),
    );
  });

  test('of every study reach as far as their role', () => {
    const everywhere: Grants = { ...grants, everywhere: 'analyst' };
    expect(scopeOf(everywhere, 'public').studies).toBe('all');
    expect(scopeOf(everywhere, 'analyst').studies).toBe('all');
    expect(scopeOf(everywhere, 'researcher').studies).toEqual(new Set(['b']));
    expect([roleIn(everywhere, 'a'), roleIn(everywhere, 'b'), roleIn(everywhere, 'new')]).toEqual([
      'analyst',
      'researcher',
      'analyst',
    ]);
    expect(roleIn(grants, 'new')).toBeUndefined();
  });
});
