import type { Entity, NoteRecord } from '@samenspel/claims';
import {
  applyChanges,
  buildSnapshot,
  snapshotOf,
  type Scan,
  type ScannedNote,
  type Snapshot,
} from '@samenspel/snapshot';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ChangingStudy } from './changing-study.ts';
import { contentsOf } from './contents.ts';
import { entities, notes, study } from './generated-study.ts';

/** The notes of one generated study, always the same. */
const someNotes = fc.sample(notes, { numRuns: 1, seed: 6 })[0] ?? [];

/** What is done to a study between two versions. */
type Step =
  | { readonly put: readonly NoteRecord[] }
  | { readonly remove: readonly string[] }
  | { readonly declare: readonly Entity[] };

const noteIds = Array.from({ length: 5 }, (_, index) => `note-${String(9 - index)}`);

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: notes.map((put): Step => ({ put })) },
    fc.subarray(noteIds).map((remove): Step => ({ remove })),
    entities.map((declare): Step => ({ declare })),
  ),
  { minLength: 1, maxLength: 6 },
);

function take(changing: ChangingStudy, step: Step): void {
  if ('put' in step) changing.put(...step.put);
  else if ('remove' in step) changing.remove(...step.remove);
  else
    changing.put(
      ...changing.notes.slice(0, 1).map((note) => ({ ...note, entities: step.declare })),
    );
}

async function updated(changing: ChangingStudy, snapshot: Snapshot): Promise<Snapshot> {
  const changes = changing.changes(snapshot.version);
  if (changes.type === 'rebuild') throw new Error('The history was not to break here.');
  const scan = changing.scan(changes.notes, changes.entities);
  return applyChanges(snapshot, scan, changes.removed);
}

describe('applyChanges', () => {
  test('an updated snapshot is the same as one that is built again', async () => {
    await fc.assert(
      fc.asyncProperty(notes, steps, async (records, taken) => {
        const changing = new ChangingStudy();
        changing.put(...records);
        let snapshot = await buildSnapshot(changing.scan());
        for (const step of taken) {
          take(changing, step);
          snapshot = await updated(changing, snapshot);
          const rebuilt = await buildSnapshot(changing.scan());
          expect(contentsOf(snapshot)).toEqual(contentsOf(rebuilt));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a snapshot stays as it is while others are made from it', async () => {
    await fc.assert(
      fc.asyncProperty(notes, steps, async (records, taken) => {
        const changing = new ChangingStudy();
        changing.put(...records);
        const first = await buildSnapshot(changing.scan());
        const known: { readonly snapshot: Snapshot; readonly contents: unknown }[] = [
          { snapshot: first, contents: contentsOf(first) },
        ];
        for (const step of taken) {
          take(changing, step);
          // From the newest, which goes on in its memory, and from the oldest, which needs its own.
          for (const base of [known.at(-1), known[0]]) {
            if (base === undefined) continue;
            const snapshot = await updated(changing, base.snapshot);
            known.push({ snapshot, contents: contentsOf(snapshot) });
          }
        }
        for (const { snapshot, contents } of known) expect(contentsOf(snapshot)).toEqual(contents);
      }),
      { numRuns: 50 },
    );
  });

  test('rows of replaced notes do not pile up', async () => {
    const changing = new ChangingStudy();
    const records = someNotes;
    changing.put(...records);
    let snapshot = await buildSnapshot(changing.scan());
    const before = contentsOf(snapshot);
    let most = 0;
    for (let time = 0; time < 500; time += 1) {
      changing.put(...records);
      snapshot = await updated(changing, snapshot);
      most = Math.max(most, snapshot.data.rows);
    }
    expect(snapshot.claims).toBeGreaterThan(5);
    expect(most).toBeLessThan(2500);
    expect(contentsOf({ ...snapshot, version: { epoch: '1', number: 1 } })).toEqual(before);
  });

  test('a study that grows by many notes keeps its columns whole', async () => {
    const changing = new ChangingStudy();
    const records = someNotes;
    let snapshot = await buildSnapshot(changing.scan());
    for (let time = 0; time < 150; time += 1) {
      changing.put(...renamed(records, String(time)));
      snapshot = await updated(changing, snapshot);
    }
    expect(contentsOf(snapshot)).toEqual(contentsOf(await buildSnapshot(changing.scan())));
  });
});

/** The same notes under other names, with an area, a respondent and an actor of their own. */
function renamed(records: readonly NoteRecord[], name: string): readonly NoteRecord[] {
  return records.map((note) => ({
    ...note,
    id: `${note.id} ${name}`,
    path: `${name}/${note.path}`,
    entities: [],
    claims: note.claims.map((claim) => ({
      ...claim,
      id: `${claim.id} ${name}`,
      evidence: { ...claim.evidence, note: `${note.id} ${name}` },
      areas: [...claim.areas, name],
      saidBy: [{ type: 'respondent', ids: [name] }],
    })),
  }));
}

describe('buildSnapshot', () => {
  test('of nothing holds nothing', async () => {
    const snapshot = await snapshotOf({ study, notes: [] });
    expect(snapshot.claims).toBe(0);
    expect(contentsOf(snapshot)).toEqual(contentsOf(await snapshotOf({ study, notes: [] })));
  });

  test('refuses more claims than the limit, and fewer are built', async () => {
    const changing = new ChangingStudy();
    changing.put(...someNotes);
    const { claims } = await buildSnapshot(changing.scan());
    await expect(buildSnapshot(changing.scan(), { limit: claims })).resolves.toBeDefined();
    await expect(buildSnapshot(changing.scan(), { limit: claims - 1 })).rejects.toMatchObject({
      code: 'TOO_LARGE',
    });
  });

  test('refuses rows in another format, and integers that the scan does not explain', async () => {
    const changing = new ChangingStudy();
    changing.put(...someNotes);
    const [packed] = (await notesIn(changing)).filter(({ rows }) => rows.length > 0);
    const scanOfRows = (rows: Int32Array): Scan => ({
      ...changing.scan(),
      notes: inOneBatch({ note: packed?.note ?? 0, path: 'x.md', rows }),
    });
    const rows = packed?.rows ?? new Int32Array(0);
    await expect(buildSnapshot(scanOfRows(rows))).resolves.toMatchObject({
      claims: expect.any(Number) as number,
    });
    const cut = rows.subarray(0, rows.length - 1);
    const longer = rows.map((value, at) => (at === 0 ? value + 1 : value));
    for (const wrong of [cut, longer, new Int32Array([0]), new Int32Array(40).fill(-1)])
      await expect(buildSnapshot(scanOfRows(wrong))).rejects.toMatchObject({ code: 'CORRUPT' });
    const nameless = { ...scanOfRows(rows), terms: new Map() };
    await expect(buildSnapshot(nameless)).rejects.toMatchObject({ code: 'CORRUPT' });
  });

  test('never takes wrong integers for rows without an error or a whole snapshot', async () => {
    const changing = new ChangingStudy();
    changing.put(...someNotes);
    const packed = (await notesIn(changing)).filter(({ rows }) => rows.length > 0);
    const place = fc.nat();
    const value = fc.oneof(fc.integer(), fc.integer({ min: -2, max: 50 }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...packed), place, value, async (note, at, wrong) => {
        const rows = note.rows.slice();
        rows[at % rows.length] = wrong;
        const scan = { ...changing.scan(), notes: inOneBatch({ ...note, rows }) };
        try {
          contentsOf(await buildSnapshot(scan));
        } catch (error) {
          expect(error).toMatchObject({ name: 'SnapshotError', code: 'CORRUPT' });
        }
      }),
      { numRuns: 500 },
    );
  });

  test('stops when it is aborted', async () => {
    const changing = new ChangingStudy();
    changing.put(...someNotes);
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(buildSnapshot(changing.scan(), { signal })).rejects.toThrow('enough');
  });
});

async function* inOneBatch(note: ScannedNote): AsyncGenerator<readonly ScannedNote[]> {
  yield await Promise.resolve([note]);
}

async function notesIn(changing: ChangingStudy) {
  const found: ScannedNote[] = [];
  for await (const batch of changing.scan().notes) found.push(...batch);
  return found;
}
