import { setTimeout } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { createMemoryStore } from '@samenspel/store-memory';
import { openSqliteStore } from '@samenspel/store-sqlite';
import { describe, expect, test } from 'vitest';
import { everything, puts, revisionsOf, study } from './interviews.ts';
import { places } from './places.ts';
import { claimsOf, finalNotes, notesOfSteps } from './programs/plan.ts';
import { run } from './programs/run.ts';

/** How often a writer is killed; set the variable for a longer trial. */
const kills = Number(process.env.SAMENSPEL_KILLS ?? 12);

const place = places();

/** The revision of each note that the store acknowledged last. */
function acknowledged(output: string): ReadonlyMap<string, number> {
  const whole = output.slice(0, output.lastIndexOf('\n'));
  const lines = whole.split('\n').map((line) => line.split('\t'));
  return new Map(
    lines.flatMap(([note, revision]) =>
      note === undefined || revision === undefined ? [] : [[note, Number(revision)]],
    ),
  );
}

/** Numbers of records that belong to each other, as the file itself holds them. */
function counted(path: string): Readonly<Record<string, unknown>> {
  const database = new DatabaseSync(path);
  try {
    const number = (sql: string) => database.prepare(sql).get()?.number;
    return {
      integrity: database.prepare('PRAGMA integrity_check').all(),
      claims: number('SELECT count(*) AS number FROM claims'),
      counted: number('SELECT claims AS number FROM studies'),
      listed: number('SELECT count(*) AS number FROM notes, json_each(notes.claims)'),
      indexed: number('SELECT count(*) AS number FROM search_1 WHERE rowid > 0'),
      packed: number('SELECT count(*) AS number FROM packed_notes'),
      notes: number('SELECT count(*) AS number FROM notes'),
      strangeLinks: number(
        'SELECT count(*) AS number FROM links WHERE claim NOT IN (SELECT id FROM claims)',
      ),
    };
  } finally {
    database.close();
  }
}

/** What must hold after a kill. */
async function check(path: string, known: ReadonlyMap<string, number>): Promise<void> {
  const store = await openSqliteStore(path);
  try {
    let claims = 0;
    const heads = known.size === 0 ? [] : await store.notes(everything, 'one');
    for (const { id } of heads) {
      const note = await store.note(everything, 'one', id);
      if (note === undefined) throw new Error(`The note ${id} is listed and not there`);
      const [revision = 0, ...others] = revisionsOf(note);
      expect(others).toEqual([]);
      expect(note.claims).toHaveLength(claimsOf(Number(id.slice('note '.length)), revision));
      expect(revision).toBeGreaterThanOrEqual(known.get(id) ?? 0);
      claims += note.claims.length;
    }
    expect(heads.map(({ id }) => id)).toEqual(expect.arrayContaining([...known.keys()]));
    if (known.size === 0) return;
    expect(counted(path)).toEqual({
      ...{ integrity: [{ integrity_check: 'ok' }], strangeLinks: 0 },
      ...{ claims, counted: claims, listed: claims, indexed: claims },
      ...{ notes: heads.length, packed: heads.length },
    });
  } finally {
    await store.close();
  }
}

/** Lets a writer work, and kills it at a moment that is another for each kill. Gives what it wrote. */
async function killed(path: string, kill: number): Promise<string> {
  const writer = run('writer', path);
  const notes = Math.floor(((kill * 0.618_034) % 1) * 0.9 * notesOfSteps);
  await writer.until((output) => output.split('\n').length > notes + 1);
  // In the midst of what it does next.
  await setTimeout(kill % 5);
  writer.kill();
  expect(await writer.ended).toBe('SIGKILL');
  return writer.output();
}

describe('a writer that is killed', () => {
  test.each(Array.from({ length: kills }, (_, kill) => kill))(
    'leaves all that was acknowledged, and nothing twice or by halves (kill %d)',
    async (kill) => {
      const path = await place();
      await check(path, acknowledged(await killed(path, kill)));
    },
    60_000,
  );

  test('again and again on one file, completes when it is at last let be', async () => {
    const path = await place();
    for (const kill of [3, 7, 11]) await killed(path, kill);
    const last = run('writer', path);
    expect(await last.ended).toBe(0);
    expect(last.output()).toMatch(/done\n$/u);
    const store = await openSqliteStore(path);
    const memory = createMemoryStore();
    await memory.write(study, puts(...finalNotes()));
    const ids = finalNotes().map(({ id }) => id);
    for (const id of ids) {
      const note = await store.note(everything, 'one', id);
      expect(note).toEqual(await memory.note(everything, 'one', id));
    }
    expect(await store.notes(everything, 'one')).toEqual(await memory.notes(everything, 'one'));
    const { total } = await store.count(everything, { study: 'one', groupBy: [] });
    expect(total).toEqual((await memory.count(everything, { study: 'one', groupBy: [] })).total);
    await store.close();
  }, 60_000);
});
