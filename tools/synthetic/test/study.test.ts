import { checkStudyData, type NoteRecord } from '@samenspel/claims';
import { syntheticStudy } from '@samenspel/synthetic';
import { describe, expect, test } from 'vitest';

const small = { actors: 200, collaborations: 1000, respondents: 60, areas: 5 };

describe('syntheticStudy', () => {
  test('is a whole study, of which every reference leads somewhere', () => {
    const { study, notes } = syntheticStudy(small);
    const result = checkStudyData({ study, notes: [...notes()] });
    expect(result.ok ? [] : result.issues.slice(0, 3)).toEqual([]);
  });

  test('has as many collaborations, actors and areas as were asked', () => {
    const records = [...syntheticStudy(small).notes()];
    const claims = records.flatMap((note) => note.claims);
    const entities = records.flatMap((note) => note.entities);
    expect(claims.filter(({ kind }) => kind === 'collaboration')).toHaveLength(1000);
    expect(entities.filter(({ type }) => type === 'actor')).toHaveLength(200);
    expect(entities.filter(({ type }) => type === 'area')).toHaveLength(5);
  });

  test('is the same for the same seed, and another for another', () => {
    const made = (seed: number) => [...syntheticStudy({ ...small, seed }).notes()];
    expect(made(1)).toEqual(made(1));
    expect(made(2)).not.toEqual(made(1));
  });

  test('makes a note by itself as it is among the others, and in revisions', () => {
    const made = syntheticStudy(small);
    const [first] = [...made.notes()].filter(({ claims }) => claims.length > 0);
    expect(made.claimNote(0)).toEqual(first);
    const revised = made.claimNote(0, 1);
    const ids = (note: NoteRecord | undefined) => note?.claims.map(({ id }) => id);
    expect(ids(revised)).toEqual(ids(first));
    expect(revised).not.toEqual(first);
  });

  test('a few actors are named very often and most seldom', () => {
    const named = new Map<string, number>();
    for (const note of syntheticStudy({ ...small, collaborations: 5000 }).notes())
      for (const claim of note.claims) {
        if (claim.kind !== 'collaboration') continue;
        for (const { actor } of claim.participants) named.set(actor, (named.get(actor) ?? 0) + 1);
      }
    const counts = [...named.values()].sort((one, other) => other - one);
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    expect(sum(counts.slice(0, 20))).toBeGreaterThan(sum(counts.slice(20)) / 2);
    expect(counts[0]).toBeGreaterThan(10 * (counts[100] ?? 0));
  });

  test('some claims repeat others, which are there', () => {
    const claims = [...syntheticStudy(small).notes()].flatMap((note) => note.claims);
    const ids = new Set(claims.map(({ id }) => id));
    const repeated = claims.flatMap(({ restates }) => restates);
    expect(repeated.length).toBeGreaterThan(20);
    expect(repeated.filter((id) => !ids.has(id))).toEqual([]);
  });
});
