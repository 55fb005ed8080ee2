import { filterLimits, parseFilter, type Filter } from '@samenspel/claims';
import { describe, expect, test } from 'vitest';

const leaf: Filter = { property: 'area', in: ['west'] };

function nested(depth: number): unknown {
  return depth === 1 ? leaf : { not: nested(depth - 1) };
}

function nestedActor(depth: number): unknown {
  return depth === 1 ? {} : { not: nestedActor(depth - 1) };
}

describe('parseFilter', () => {
  test.each<Filter>([
    { and: [leaf, { or: [{ not: leaf }] }] },
    { property: 'phase', in: ['reaching'], includeNarrower: true },
    { property: 'stance', exists: false },
    {
      participant: { id: ['a'], kind: ['b'], exactKind: true, not: { area: ['c'] } },
      parts: ['to'],
    },
    { via: { granularity: ['role-in-area'], employer: ['x'] } },
    { between: [{ kind: ['formal'] }, {}] },
    { restatement: false },
    { participants: { min: 2, max: 5 } },
    { and: [] },
  ])('gives back %j', (filter) => {
    expect(parseFilter(filter)).toEqual({ ok: true, value: filter });
  });

  test.each<[string, unknown, { path: string; nearest?: string; expected?: RegExp }]>([
    ['no object', 'phase', { path: '', expected: /an object/u }],
    ['an empty object', {}, { path: '', expected: /exactly one of the keys/u }],
    ['two conditions in one', { ...leaf, restatement: true }, { path: '' }],
    ['a misspelt condition', { betwen: [{}, {}] }, { path: '', nearest: 'between' }],
    ['a misspelt property', { property: 'aera', in: [] }, { path: 'property', nearest: 'area' }],
    [
      'a misspelt value of a closed scheme',
      { and: [{ property: 'phase', in: ['support', 'aftercar'] }] },
      { path: 'and[0].in[1]', nearest: 'aftercare' },
    ],
    ['a misspelt kind of claim', { property: 'kind', in: ['find'] }, { path: 'in[0]' }],
    ['neither in nor exists', { property: 'area' }, { path: '', expected: /either/u }],
    ['both', { ...leaf, exists: true }, { path: '', expected: /either/u }],
    ['a value instead of a list', { property: 'area', in: 'west' }, { path: 'in' }],
    ['a number as a value', { property: 'area', in: [3] }, { path: 'in[0]', expected: /a text/u }],
    [
      'a misspelt key',
      { ...leaf, includeNarower: true },
      { path: 'includeNarower', nearest: 'includeNarrower' },
    ],
    [
      'a misspelt condition on an actor',
      { via: { kinds: ['x'] } },
      { path: 'via.kinds', nearest: 'kind' },
    ],
    ['an unknown part', { participant: {}, parts: ['wit'] }, { path: 'parts[0]', nearest: 'with' }],
    ['one end of a pair', { between: [{}] }, { path: 'between', expected: /two/u }],
    ['half a participant', { participants: { min: 1.5 } }, { path: 'participants.min' }],
    ['a text for a truth', { restatement: 'yes' }, { path: 'restatement' }],
    [
      'too many values',
      { property: 'area', in: Array.from({ length: filterLimits.values + 1 }, () => 'x') },
      { path: 'in', expected: /at most 1000/u },
    ],
  ])('refuses %s', (_name, value, { path, nearest, expected }) => {
    const result = parseFilter(value);
    if (result.ok) throw new Error('The filter was accepted.');
    const [issue] = result.issues;
    expect(issue?.path).toBe(path);
    expect(issue?.nearest).toBe(nearest);
    if (expected !== undefined) expect(issue?.expected).toMatch(expected);
    expect(issue?.message).toContain(issue?.expected);
  });

  test.each([
    ['a filter', nested],
    ['a condition on an actor', (depth: number) => ({ via: nestedActor(depth - 1) })],
  ])('takes %s nested to the limit and not deeper', (_name, build) => {
    expect(parseFilter(build(filterLimits.depth)).ok).toBe(true);
    expect(parseFilter(build(filterLimits.depth + 1)).ok).toBe(false);
  });

  test('takes conditions up to the limit and not more', () => {
    const halves = (count: number) => ({
      or: [
        { and: Array.from({ length: count - 100 }, () => leaf) },
        { and: Array.from({ length: 100 }, () => leaf) },
      ],
    });
    expect(parseFilter(halves(filterLimits.leaves)).ok).toBe(true);
    expect(parseFilter(halves(filterLimits.leaves + 1)).ok).toBe(false);
  });

  test('refuses endless depth without following it', () => {
    const deep: unknown = JSON.parse(`${'{"not":'.repeat(100_000)}1${'}'.repeat(100_000)}`);
    const listed: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(parseFilter(deep).ok).toBe(false);
    expect(parseFilter({ not: listed }).ok).toBe(false);
  });
});
