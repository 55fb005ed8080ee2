import { allSchemes, granularity } from '@samenspel/ontology';
import { issueAt, type Checked, type Issue } from './issue.ts';
import { nearestOf } from './nearest.ts';
import { parts, properties, type Property } from './property.ts';
import { filterLimits, type ActorFilter, type Filter } from './query.ts';
import { schemeIdOf } from './world.ts';

/** What the parts of a filter are read with: the issues found and the conditions counted so far. */
interface Reading {
  readonly issues: Issue[];
  leaves: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** Stands for a part that was refused; what is refused is never evaluated. */
const refused: Filter = { or: [] };

/**
 * A filter, from a value of any kind: its shape, its limits (`filterLimits`), the names of its properties and the
 * values of closed schemes. Ids of open schemes and of entities may be unknown; they match nothing.
 *
 * @example
 * parseFilter({ property: 'fase', in: ['reaching'] });
 * // { ok: false, issues: [{ path: 'property', found: '"fase"', nearest: 'phase', … }] }
 */
export function parseFilter(value: unknown): Checked<Filter> {
  const reading: Reading = { issues: [], leaves: 0 };
  const filter = filterAt(reading, value, '', 1);
  if (reading.leaves > filterLimits.leaves) {
    const expected = `at most ${String(filterLimits.leaves)} conditions`;
    reading.issues.push(issueAt('', 'more conditions', expected));
  }
  if (reading.issues.length > 0) return { ok: false, issues: reading.issues };
  return { ok: true, value: filter };
}

/** One condition per row: the keys that it may have, the first of which tells it from the others. */
const shapes = [
  ['and'],
  ['or'],
  ['not'],
  ['property', 'in', 'exists', 'includeNarrower'],
  ['participant', 'parts'],
  ['via'],
  ['between'],
  ['restatement'],
  ['participants'],
] as const;

const heads = shapes.map(([head]) => head);

function filterAt(reading: Reading, value: unknown, path: string, depth: number): Filter {
  const fields = fieldsOf(reading, value, path);
  if (fields === undefined || tooDeep(reading, path, depth)) return refused;
  if (reading.leaves > filterLimits.leaves) return refused;
  const given = shapes.filter(([head]) => fields[head] !== undefined);
  const [shape] = given;
  if (shape === undefined || given.length > 1) {
    const [first] = Object.keys(fields);
    const near = shape !== undefined || first === undefined ? undefined : nearestOf(heads, first);
    return refuse(reading, path, fields, `exactly one of the keys ${heads.join(', ')}`, near);
  }
  onlyKeys(reading, fields, shape, path);
  const [head] = shape;
  const inner = fields[head];
  const at = below(path, head);
  switch (head) {
    case 'and':
      return { and: filtersAt(reading, inner, at, depth) };
    case 'or':
      return { or: filtersAt(reading, inner, at, depth) };
    case 'not':
      return { not: filterAt(reading, inner, at, depth + 1) };
    default:
      reading.leaves += 1;
      return conditionAt(reading, head, fields, path, depth);
  }
}

function filtersAt(reading: Reading, value: unknown, path: string, depth: number): Filter[] {
  if (!Array.isArray(value)) {
    refuse(reading, path, value, 'a list of filters');
    return [];
  }
  const list: readonly unknown[] = value;
  if (list.length > filterLimits.leaves) {
    refuse(reading, path, list.length, `at most ${String(filterLimits.leaves)} filters`);
    return [];
  }
  return list.map((one, index) => filterAt(reading, one, `${path}[${String(index)}]`, depth + 1));
}

function conditionAt(
  reading: Reading,
  head: Exclude<(typeof heads)[number], 'and' | 'or' | 'not'>,
  fields: Fields,
  path: string,
  depth: number,
): Filter {
  const at = below(path, head);
  const inner = fields[head];
  switch (head) {
    case 'property':
      return propertyAt(reading, fields, path);
    case 'participant': {
      const participant = actorAt(reading, inner, at, depth + 1);
      if (fields.parts === undefined) return { participant };
      const known = listAt(reading, fields.parts, below(path, 'parts'), parts);
      return { participant, parts: parts.filter((part) => known.includes(part)) };
    }
    case 'via':
      return { via: actorAt(reading, inner, at, depth + 1) };
    case 'between': {
      const ends: readonly unknown[] = Array.isArray(inner) ? inner : [];
      if (ends.length !== 2)
        return refuse(reading, at, inner, 'a list of two conditions on actors');
      const [one, other] = ends.map((end, index) =>
        actorAt(reading, end, `${at}[${String(index)}]`, depth + 1),
      );
      return { between: [one ?? {}, other ?? {}] };
    }
    case 'restatement':
      return { restatement: booleanAt(reading, inner, at) };
    case 'participants':
      return rangeAt(reading, inner, at);
  }
}

function propertyAt(reading: Reading, fields: Fields, path: string): Filter {
  const name = fields.property;
  const property = properties.find((one) => one.name === name);
  if (property === undefined) {
    const names = properties.map((one) => one.name);
    const near = typeof name === 'string' ? nearestOf(names, name) : undefined;
    return refuse(reading, below(path, 'property'), name, 'the name of a property of claims', near);
  }
  if ((fields.in === undefined) === (fields.exists === undefined)) {
    return refuse(reading, path, fields, 'either `in` or `exists` with `property`');
  }
  if (fields.exists !== undefined) {
    if (fields.includeNarrower !== undefined)
      return refuse(reading, path, fields, '`includeNarrower` only with `in`');
    return {
      property: property.name,
      exists: booleanAt(reading, fields.exists, below(path, 'exists')),
    };
  }
  const values = listAt(reading, fields.in, below(path, 'in'), closedValues(property));
  if (fields.includeNarrower === undefined) return { property: property.name, in: values };
  const includeNarrower = booleanAt(
    reading,
    fields.includeNarrower,
    below(path, 'includeNarrower'),
  );
  return { property: property.name, in: values, includeNarrower };
}

/** All values that a property can have, where its scheme is closed. */
function closedValues(property: Property): readonly string[] | undefined {
  if (property.name === 'kind') return properties.find(({ name }) => name === 'kind')?.on;
  const schemeId = schemeIdOf(property.domain);
  const scheme = Object.values(allSchemes).find(({ id }) => id === schemeId);
  return scheme?.closed === true ? scheme.concepts.map(({ id }) => id) : undefined;
}

const actorKeys = ['id', 'kind', 'exactKind', 'granularity', 'area', 'employer', 'not'] as const;
const granularities = [...granularity.concepts.map(({ id }) => id), 'role-in-area'] as const;

function actorAt(reading: Reading, value: unknown, path: string, depth: number): ActorFilter {
  const fields = fieldsOf(reading, value, path);
  if (fields === undefined || tooDeep(reading, path, depth)) return {};
  onlyKeys(reading, fields, actorKeys, path);
  const list = (key: string, known?: readonly string[]) =>
    listAt(reading, fields[key], below(path, key), known);
  const steps = fields.granularity === undefined ? [] : list('granularity', granularities);
  return {
    ...(fields.id === undefined ? {} : { id: list('id') }),
    ...(fields.kind === undefined ? {} : { kind: list('kind') }),
    ...(fields.exactKind === undefined
      ? {}
      : { exactKind: booleanAt(reading, fields.exactKind, below(path, 'exactKind')) }),
    ...(fields.granularity === undefined
      ? {}
      : { granularity: granularities.filter((one) => steps.includes(one)) }),
    ...(fields.area === undefined ? {} : { area: list('area') }),
    ...(fields.employer === undefined ? {} : { employer: list('employer') }),
    ...(fields.not === undefined
      ? {}
      : { not: actorAt(reading, fields.not, below(path, 'not'), depth + 1) }),
  };
}

function rangeAt(reading: Reading, value: unknown, path: string): Filter {
  const fields = fieldsOf(reading, value, path);
  if (fields === undefined) return refused;
  onlyKeys(reading, fields, ['min', 'max'], path);
  const bound = (key: 'min' | 'max') => {
    const found = fields[key];
    if (found === undefined) return {};
    if (typeof found === 'number' && Number.isInteger(found) && found >= 0) return { [key]: found };
    refuse(reading, below(path, key), found, 'a whole number of participants');
    return {};
  };
  return { participants: { ...bound('min'), ...bound('max') } };
}

function listAt(
  reading: Reading,
  value: unknown,
  path: string,
  known: readonly string[] | undefined,
): readonly string[] {
  if (!Array.isArray(value)) {
    refuse(reading, path, value, 'a list of texts');
    return [];
  }
  const list: readonly unknown[] = value;
  if (list.length > filterLimits.values) {
    refuse(reading, path, list.length, `at most ${String(filterLimits.values)} values`);
    return [];
  }
  return list.flatMap((one, index) => {
    const at = `${path}[${String(index)}]`;
    if (typeof one !== 'string') {
      refuse(reading, at, one, 'a text');
      return [];
    }
    if (known !== undefined && !known.includes(one)) {
      refuse(reading, at, one, `one of ${known.join(', ')}`, nearestOf(known, one));
      return [];
    }
    return [one];
  });
}

function booleanAt(reading: Reading, value: unknown, path: string): boolean {
  if (typeof value !== 'boolean') refuse(reading, path, value, 'true or false');
  return value === true;
}

function fieldsOf(reading: Reading, value: unknown, path: string): Fields | undefined {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined));
  refuse(reading, path, value, 'an object');
  return undefined;
}

function onlyKeys(reading: Reading, fields: Fields, known: readonly string[], path: string): void {
  for (const key of Object.keys(fields)) {
    if (known.includes(key)) continue;
    refuse(reading, below(path, key), fields[key], 'no such key here', nearestOf(known, key));
  }
}

function tooDeep(reading: Reading, path: string, depth: number): boolean {
  if (depth <= filterLimits.depth) return false;
  const expected = `a filter nested at most ${String(filterLimits.depth)} deep`;
  refuse(reading, path, `depth ${String(depth)}`, expected);
  return true;
}

function refuse(
  reading: Reading,
  path: string,
  found: unknown,
  expected: string,
  near?: string,
): Filter {
  reading.issues.push(issueAt(path, outlineOf(found), expected, near));
  return refused;
}

/** What is shown of a value in a message: not its depths, which may be without end. */
function outlineOf(value: unknown): unknown {
  if (Array.isArray(value)) return `a list of ${String(value.length)}`;
  if (typeof value !== 'object' || value === null) return value;
  return `an object with ${Object.keys(value).slice(0, 10).join(', ')}`;
}

function below(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
