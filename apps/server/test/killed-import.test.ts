import { openSqliteStore } from '@samenspel/store-sqlite';
import { setTimeout } from 'node:timers/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { start } from './program.ts';
import { desk, interview, manifest, soundStudy } from './study-on-disk.ts';

const place = desk();
const { samenspel, write } = place;
const everything = { studies: 'all' } as const;

/** How often an import is killed; set the variable for a longer trial. */
const kills = Number(process.env.SAMENSPEL_KILLS ?? 5);

const notes = 400;
const claimsOfEach = 21;

/** A study that goes into a store in many batches. */
function largeStudy(): Readonly<Record<string, string>> {
  const more = Array.from({ length: claimsOfEach - 1 }, (_, at) => {
    const id = String(at);
    return `- Works with them, ${id}. [with:: [[church]]] ^more-${id}\n`;
  }).join('');
  const interviews = Object.fromEntries(
    Array.from({ length: notes }, (_, at): [string, string] => [
      `interviews/${String(at)}.md`,
      interview('neighbours', more),
    ]),
  );
  return {
    'samenspel.yaml': manifest,
    'actors.md': soundStudy['actors.md'] ?? '',
    ...interviews,
  };
}

function storeFile(): string {
  return path.join(place.folder, 'store.sqlite');
}

/** The number of claims of each interview in the store. */
async function claimsOfInterviews(): Promise<readonly number[]> {
  const store = await openSqliteStore(storeFile());
  try {
    const studies = await store.studies(everything);
    if (studies.length === 0) return [];
    const heads = await store.notes(everything, 'study');
    const read = await Promise.all(heads.map(({ id }) => store.note(everything, 'study', id)));
    return read.flatMap((note) => (note?.type === 'register' ? [] : [note?.claims.length ?? 0]));
  } finally {
    await store.close();
  }
}

/** Starts an import and kills it as soon as the store holds so many notes. */
async function killedAt(held: number): Promise<void> {
  const store = await openSqliteStore(storeFile());
  const program = start(['import', 'study'], { cwd: place.folder, store: `sqlite:${storeFile()}` });
  try {
    const isRunning = () => program.process.exitCode === null;
    while (isRunning() && (await heldBy(store)) < held) await setTimeout(1);
    program.process.kill('SIGKILL');
    await program.ended;
  } finally {
    await store.close();
  }
}

async function heldBy(store: Awaited<ReturnType<typeof openSqliteStore>>): Promise<number> {
  const studies = await store.studies(everything);
  return studies.length === 0 ? 0 : (await store.notes(everything, 'study')).length;
}

describe('an import that is killed', () => {
  beforeEach(async () => {
    await write(largeStudy());
  });

  test(`again and again (${String(kills)} times) leaves each note whole or out, and is completed by another`, async () => {
    const held: number[] = [];
    for (let kill = 0; kill < kills; kill++) {
      await killedAt(1 + Math.floor((kill / kills) * notes));
      const claims = await claimsOfInterviews();
      expect(new Set(claims)).toEqual(new Set(claims.length === 0 ? [] : [claimsOfEach]));
      held.push(claims.length);
    }
    // What one import left is there for the next, and at least one was killed midway.
    expect(held).toEqual([...held].sort((here, there) => here - there));
    expect(held.some((count) => count > 0 && count < notes)).toBe(true);
    const { code, out } = await samenspel('import', 'study');
    expect(code).toBe(0);
    const [, added = '', , unchanged = ''] =
      /(\d+) added, (\d+) replaced, .* (\d+) unchanged/.exec(out) ?? [];
    expect(Number(added) + Number(unchanged)).toBe(notes + 1);
    expect(await claimsOfInterviews()).toEqual(Array.from({ length: notes }, () => claimsOfEach));
    expect((await samenspel('import', 'study')).out).toBe(
      `study: 0 added, 0 replaced, 0 removed, ${String(notes + 1)} unchanged; 0 claims written\n`,
    );
  });
});
