import {
  claimKey,
  claimLinks,
  packClaim,
  parts,
  properties,
  rowFlags,
  type Domain,
} from '@samenspel/claims';
import { describe, expect, test } from 'vitest';
import { collaboration, finding } from './examples.ts';

/** Reads a packed row back to values, by the format that `packClaim` documents. */
function unpack(row: readonly number[], terms: readonly string[]) {
  let at = 0;
  const next = () => row[at++] ?? Number.NaN;
  const term = (code: number) => (code === 0 ? undefined : terms[code]?.split(' ')[1]);
  const head = {
    length: next(),
    id: next(),
    key: [next(), next()],
    line: next(),
    flags: next(),
    rank: next(),
  };
  const values = Object.fromEntries(
    properties.map((property) => {
      const codes = property.many ? Array.from({ length: next() }, next) : [next()];
      return [property.name, codes.map(term).filter((value) => value !== undefined)];
    }),
  );
  const participants = Array.from({ length: next() }, () => [term(next()), parts[next()]]);
  const chains = Array.from({ length: next() }, () =>
    Array.from({ length: next() }, () => term(next())),
  );
  const links = Array.from({ length: next() }, () => [claimLinks[next()], [next(), next()]]);
  const open = (head.flags & rowFlags.openSayer) !== 0;
  const certain = open ? Array.from({ length: next() }, () => term(next())) : undefined;
  return { ...head, values, participants, chains, links, certain, read: at };
}

function interner() {
  const terms: string[] = [''];
  const intern = (domain: Domain, value: string) => {
    const term = `${domain} ${value}`;
    const known = terms.indexOf(term);
    return known > 0 ? known : terms.push(term) - 1;
  };
  return { terms, intern };
}

describe('packClaim', () => {
  test.each([
    [
      'a collaboration with a chain',
      { ...collaboration, via: [['a', 'b'], ['c']], rank: 3, restates: ['x'] },
    ],
    ['a finding', finding],
  ])('a row holds every property of %s', (_name, claim) => {
    const { terms, intern } = interner();
    const row: number[] = [];
    packClaim(claim, 42, intern, row);
    const read = unpack(row, terms);
    expect(read.read).toBe(row.length);
    expect(read.length).toBe(row.length);
    expect(read.id).toBe(42);
    expect(read.key).toEqual(claimKey(claim.id));
    expect(read.links).toEqual(claim.restates.map((id) => ['restates', claimKey(id)]));
    expect(read.line).toBe(claim.evidence.range.line);
    for (const property of properties)
      expect(read.values[property.name]).toEqual(property.values(claim));
    expect(read.chains).toEqual(claim.kind === 'collaboration' ? claim.via : []);
    expect(read.participants).toEqual(
      claim.kind === 'collaboration'
        ? claim.participants.map(({ actor, part }) => [actor, part])
        : [],
    );
  });

  test('a row of which it is open who said it tells who certainly did', () => {
    const { terms, intern } = interner();
    const row: number[] = [];
    const saidBy = [
      { type: 'respondent', ids: ['a'] },
      { type: 'respondent', ids: ['b', 'c'] },
    ] as const;
    packClaim({ ...finding, saidBy }, 1, intern, row);
    const read = unpack(row, terms);
    expect(read.read).toBe(row.length);
    expect(read.values.respondent).toEqual(['a', 'b', 'c']);
    expect(read.certain).toEqual(['a']);
  });

  test('rows follow each other, each telling its length', () => {
    const { intern } = interner();
    const rows: number[] = [];
    packClaim(collaboration, 1, intern, rows);
    const second = rows.length;
    packClaim(finding, 2, intern, rows);
    expect(rows[0]).toBe(second);
    expect(rows[second + 1]).toBe(2);
  });
});

describe('claimKey', () => {
  test('ids that differ in a letter or a digit have keys without a half in common', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => `notes/interview ${String(index)}#^b`);
    const keys = ids.map(claimKey);
    expect(new Set(keys.map(String)).size).toBe(ids.length);
    for (const half of [0, 1]) {
      // By chance 20,000 of 4.3 billion values meet about 0.05 times.
      expect(new Set(keys.map((key) => key[half])).size).toBeGreaterThan(ids.length - 5);
    }
  });
});
