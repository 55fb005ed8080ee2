import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSchema, createContext } from '@samenspel/graphql';
import { count, mixing, pairsBetween, snapshotOf, type Snapshot } from '@samenspel/snapshot';
import type { Store } from '@samenspel/store';
import { createMemoryStore } from '@samenspel/store-memory';
import { study } from '@samenspel/wijkteamonderzoek';
import { execute, parse } from 'graphql';
import { ask } from './asked.ts';
import type { Editor } from './editor.ts';
import { desk } from './study-on-disk.ts';

const { editor } = desk(afterAll);
const notes = fileURLToPath(new URL('../../wijkteamonderzoek/notes', import.meta.url));
const queries = new URL('../../graphql/queries/', import.meta.url);

let one: Editor;
let store: Store;
let snapshot: Snapshot;
beforeAll(async () => {
  one = await editor({ folders: [notes], locale: 'nl' });
  store = createMemoryStore();
  await store.write(
    study.study,
    study.notes.map((put) => ({ put })),
  );
  snapshot = await snapshotOf(study);
});

describe('the study that comes with the repository, in an editor', () => {
  it.each(readdirSync(queries).sort())('answers %s as a store of its data does', async (file) => {
    const query = readFileSync(new URL(file, queries), 'utf8');
    const contextValue = createContext({ store, scope: { studies: 'all' }, language: 'nl' });
    const { data } = await execute({ schema: buildSchema(), document: parse(query), contextValue });
    const answer = await ask(one, 'samenspel/query', { uri: one.uri(''), query });
    expect(answer.errors).toEqual([]);
    expect(withoutVersions(answer.data)).toEqual(withoutVersions(data));
  });

  it.each([
    ['findings', 'finding', 'category'],
    ['collaborations', 'collaboration', 'phase'],
  ] as const)('has as many %s in its tree as in the data', async (tree, kind, property) => {
    const { items } = await ask(one, 'samenspel/outline', { uri: one.uri(''), tree });
    const { groups } = count(snapshot, { kind, groupBy: [property] });
    expect(items.map(({ subject = null }) => subject)).toEqual(groups.map(({ key: [id] }) => id));
    for (const [at, { id: parent }] of items.entries()) {
      const page = { uri: one.uri(''), tree, parent, limit: 1 };
      expect((await ask(one, 'samenspel/outline', page)).total).toBe(groups[at]?.claims);
    }
  });

  it('leads from claims to the headings that they rest on', async () => {
    const uri = one.uri('');
    const parent = JSON.stringify([['category', 'bottleneck']]);
    const { items } = await ask(one, 'samenspel/outline', { uri, tree: 'findings', parent });
    const ids = items.flatMap(({ subject = '' }) => subject);
    const { claims } = await ask(one, 'samenspel/claims', { uri, ids });
    expect(claims.map(({ id }) => id)).toEqual(ids);
    for (const { evidence } of claims) {
      const { location, locator = '' } = evidence ?? {};
      const lines = readFileSync(new URL(location?.uri ?? ''), 'utf8').split('\n');
      expect(lines[location?.range.start.line ?? 0]).toContain(locator);
    }
  });

  it('has all pairs in the graph of the whole', async () => {
    const { pairs } = pairsBetween(snapshot, { between: [{}, {}] });
    const graph = await ask(one, 'samenspel/neighbourhood', { uri: one.uri(''), limit: 5_000 });
    const told = (ends: readonly string[], mode: string, claims: number) =>
      [...ends.toSorted(), mode, claims].join(' ');
    expect(graph.leftOut).toEqual({ nodes: 0, ties: 0 });
    expect(
      graph.ties.map(({ from, to, mode, tally }) => told([from, to], mode.id, tally.claims)).sort(),
    ).toEqual(
      pairs.map(({ one, other, mode, tally }) => told([one, other], mode, tally.claims)).sort(),
    );
  });

  it('has the matrix that is counted on the data, and what is not counted', async () => {
    const request = { rows: 'actorKind', columns: 'actorKind' } as const;
    const matrix = await ask(one, 'samenspel/matrix', { uri: one.uri(''), ...request });
    const { cells, counted } = mixing(snapshot, request);
    expect(matrix.counted).toEqual(counted);
    const told = matrix.cells.map(({ row, column, tally }) =>
      JSON.stringify([matrix.rows[row]?.id, matrix.columns[column]?.id, tally]),
    );
    expect(told.toSorted()).toEqual(
      cells.map(({ row, column, contact }) => JSON.stringify([row, column, contact])).sort(),
    );
    const { groups } = count(snapshot, { kind: 'collaboration', groupBy: ['origin'] });
    expect(matrix.uncounted.origins.map(({ id, claims }) => [id, claims])).toEqual(
      groups.flatMap(({ key: [id], claims }) => (id === 'respondent' ? [] : [[id, claims]])),
    );
  });
});

/** Which state of a store an answer is of is another matter. */
function withoutVersions(data: unknown): unknown {
  const text = JSON.stringify(data, (key, value: unknown) => (key === 'version' ? null : value));
  return JSON.parse(text);
}
