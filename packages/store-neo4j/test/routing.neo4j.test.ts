import { providedNeo4j } from '@samenspel/neo4j/test';
import { openNeo4jStore, type Neo4jStore } from '@samenspel/store-neo4j';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { everything, interview, study } from '../../store-sqlite/test/interviews.ts';
import { boltRelay, type BoltRelay, type Relayed } from './bolt-relay.ts';
import { addressOf, emptied } from './servers.ts';

let relay: BoltRelay;
let store: Neo4jStore;

function server() {
  const [first] = providedNeo4j();
  if (first === undefined) throw new Error('There is no server.');
  return first;
}

async function openBy(scheme: string): Promise<void> {
  await emptied(server());
  relay = await boltRelay(server().uri);
  const uri = `${scheme}://127.0.0.1:${relay.port}`;
  store = await openNeo4jStore({ ...addressOf(server()), uri });
}

type Asked = Extract<Relayed, { text: string }>;

/** What the driver asks while something is done: transactions, and statements outside of one. */
async function askedBy(work: () => Promise<unknown>): Promise<readonly Asked[]> {
  const before = relay.seen.length;
  await work();
  const asked: Asked[] = [];
  let isWithin = false;
  for (const each of relay.seen.slice(before)) {
    if (each.sort === 'commit') isWithin = false;
    if (each.sort === 'begin' || (each.sort === 'run' && !isWithin)) asked.push(each);
    if (each.sort === 'begin') isWithin = true;
  }
  return asked;
}

const modesOf = (asked: readonly Asked[]) => asked.map(({ sort, mode }) => `${sort} ${mode}`);

function lastBookmark(): string {
  const last = relay.seen.findLast((each) => each.sort === 'bookmark');
  if (last?.sort !== 'bookmark') throw new Error('There is no bookmark.');
  return last.bookmark;
}

const write = () => store.write(study, [{ put: interview('a', 3) }]);

const reads: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['studies', () => store.studies(everything)],
  ['versions', () => store.versions(everything)],
  ['version', () => store.version(everything, study.id)],
  ['notes', () => store.notes(everything, study.id)],
  ['note', () => store.note(everything, study.id, 'a')],
  ['allEntities', () => store.allEntities(everything, study.id, 'respondent')],
  ['search', () => store.search(everything, { text: 'buurthuis' })],
  ['history', () => store.history(everything, study.id)],
  ['health', () => store.health()],
];

describe.each(['neo4j', 'bolt'])('over %s://', (scheme) => {
  beforeEach(() => openBy(scheme));
  afterEach(async () => {
    await store.close();
    await relay.close();
  });

  test('what is read goes to a server that reads, what is written to the one that writes', async () => {
    expect(modesOf(await askedBy(write))).toContain('begin write');
    for (const [name, read] of reads) {
      const asked = modesOf(await askedBy(read));
      expect(asked.length, name).toBeGreaterThan(0);
      expect(new Set(asked), name).toEqual(new Set(['run read']));
    }
    // Whether it is routed is the server's to say, which tells this relay's own address.
    expect(relay.seen.some(({ sort }) => sort === 'route')).toBe(scheme === 'neo4j');
  });

  test('a scan begins where is written, and takes its rows where is read', async () => {
    await write();
    const asked = await askedBy(async () => {
      const scan = await store.scan(everything, study.id);
      for await (const batch of scan.notes) expect(batch).toHaveLength(1);
    });
    const [begun, ...rows] = asked.filter(
      ({ sort, text }) => sort === 'begin' || text.includes('PackedNote'),
    );
    expect(begun).toMatchObject({ sort: 'begin', mode: 'write' });
    expect(rows).toMatchObject([{ sort: 'run', mode: 'read' }]);
  });

  test('who has written reads it, from whichever server: by its bookmark', async () => {
    await write();
    for (const [name, read] of reads) {
      // That of the health is of a server that answers, whatever it knows.
      if (name === 'health') continue;
      const bookmark = lastBookmark();
      const [asked] = await askedBy(read);
      expect(asked?.bookmarks, name).toContain(bookmark);
      await store.write(study, [{ put: interview('b', 1, relay.seen.length) }]);
    }
  });

  test('who has read sees no less afterwards', async () => {
    await write();
    const other = await openNeo4jStore(addressOf(server()));
    await other.write(study, [{ put: interview('b', 1) }]);
    await other.close();
    const known = lastBookmark();
    await store.versions(everything);
    const bookmark = lastBookmark();
    expect(bookmark).not.toBe(known);
    const [asked] = await askedBy(() => store.notes(everything, study.id));
    expect(asked?.bookmarks).toContain(bookmark);
  });
});
