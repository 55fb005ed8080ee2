import { providedNeo4j } from '@samenspel/neo4j/test';
import { openSqliteStore } from '@samenspel/store-sqlite';
import { syntheticStudy } from '@samenspel/synthetic';
import type { StudyData } from '@samenspel/claims';
import { study as shipped } from '@samenspel/wijkteamonderzoek';
import { beforeEach, describe, expect, test } from 'vitest';
import { emptied } from '../../../packages/store-neo4j/test/servers.ts';
import { endedCall } from './ended-call.ts';
import { desk } from './study-on-disk.ts';

const place = desk();

function server() {
  const [first] = providedNeo4j();
  if (first === undefined) throw new Error('There is no server.');
  return first;
}

async function samenspel(...args: readonly string[]) {
  const { user, password } = server();
  const env = {
    LANG: 'en',
    SAMENSPEL_NEO4J_USER: user,
    SAMENSPEL_NEO4J_PASSWORD: password,
    // A database that just started, on a busy machine.
    SAMENSPEL_NEO4J_TRANSACTION_TIMEOUT: '5m',
  };
  return await endedCall(place.folder, args, { env });
}

const synthetic = syntheticStudy({ actors: 300, respondents: 50, collaborations: 2000 });

const studies: readonly (readonly [string, StudyData])[] = [
  ['the shipped study', shipped],
  ['a synthetic study', { study: synthetic.study, notes: [...synthetic.notes()] }],
];

/** The digests that a copy printed: of the source and of the target. */
function digestsOf(out: string): readonly string[] {
  return /^digest +(\w+) +(\w+)$/mu.exec(out)?.slice(1) ?? [];
}

beforeEach(async () => {
  await emptied(server());
});

describe('a copy from SQLite to Neo4j and back', () => {
  test.each(studies)('of %s changes nothing', async (_, { study, notes }) => {
    const store = await openSqliteStore(`${place.folder}/first.sqlite`);
    await store.write(
      study,
      notes.map((put) => ({ put })),
    );
    await store.close();
    const { uri } = server();
    const there = await samenspel('copy', '--from', 'sqlite:first.sqlite', '--to', uri);
    expect(there).toMatchObject({ code: 0, err: '' });
    expect(there.out).toContain(`${study.id}: ${String(notes.length)} added, 0 replaced`);
    const back = await samenspel('copy', '--from', uri, '--to', 'sqlite:second.sqlite');
    expect(back).toMatchObject({ code: 0, err: '' });
    const direct = await samenspel(
      ...['copy', '--from', 'sqlite:first.sqlite', '--to', 'sqlite:second.sqlite'],
    );
    expect(direct.out).toContain(`0 removed, ${String(notes.length)} there already`);
    const digests = [there, back, direct].flatMap(({ out }) => digestsOf(out));
    expect(digests).toHaveLength(6);
    expect(new Set(digests).size).toBe(1);
  });

  test('goes on with a study of which a part is there', async () => {
    const { study, notes } = shipped;
    const store = await openSqliteStore(`${place.folder}/first.sqlite`);
    await store.write(
      study,
      notes.slice(0, 10).map((put) => ({ put })),
    );
    const { uri } = server();
    const ends = ['copy', '--from', 'sqlite:first.sqlite', '--to', uri];
    await samenspel(...ends);
    await store.write(
      study,
      notes.map((put) => ({ put })),
    );
    await store.close();
    const { code, out } = await samenspel(...ends);
    expect(code).toBe(0);
    expect(out).toContain(`${String(notes.length - 10)} added, 0 replaced, 0 removed, 10 there`);
  });
});
