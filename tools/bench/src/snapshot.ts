import type { GroupKey, Version } from '@samenspel/claims';
import {
  applyChanges,
  buildSnapshot,
  count,
  createPacker,
  loadSnapshot,
  mixing,
  page,
  saveSnapshot,
  scanOf,
  type Scan,
  type ScannedNote,
  type Snapshot,
} from '@samenspel/snapshot';
import { syntheticStudy } from '@samenspel/synthetic';

/**
 * Counts and the mixing matrix on 60,000 collaborations, and building, saving, loading and updating the snapshot of a
 * million (or of as many as the first argument says). Prints the numbers as JSON: milliseconds (the median of several
 * runs where there are several), and megabytes that the snapshot takes.
 */
const large = Number(process.argv[2] ?? 1_000_000);

const version = (number: number): Version => ({ epoch: 'bench', number });

function milliseconds(work: () => unknown): number {
  const started = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - started) / 1e6;
}

async function asyncMilliseconds(work: () => Promise<unknown>): Promise<number> {
  const started = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - started) / 1e6;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 1000) / 1000;
}

/** The median of what work takes once it has been done a few times. */
function usual(work: () => unknown, runs = 20): number {
  for (let run = 0; run < 5; run += 1) work();
  return median(Array.from({ length: runs }, () => milliseconds(work)));
}

const pairs: readonly (readonly GroupKey[])[] = [
  ['phase', 'mode'],
  ['area', 'phase'],
  ['actorKind', 'area'],
  ['actor', 'phase'],
  ['respondent', 'form'],
  ['via', 'area'],
  ['actorTopKind', 'viaKind'],
];

function questions(snapshot: Snapshot): Record<string, number> {
  const filter = {
    and: [
      { property: 'phase', in: ['reaching', 'support'] },
      { between: [{ kind: ['formal'] }, { kind: ['informal'] }] },
    ],
  } as const;
  return {
    ...Object.fromEntries(
      pairs.map((groupBy) => [
        `groupBy ${groupBy.join(' × ')}`,
        usual(() => count(snapshot, { groupBy })),
      ]),
    ),
    'count with a filter': usual(() => count(snapshot, { groupBy: ['area'], filter })),
    'mixing of kinds': usual(() =>
      mixing(snapshot, {
        rows: 'actorKind',
        columns: 'actorKind',
        origins: 'all',
        modalities: 'all',
      }),
    ),
    'mixing of top kinds': usual(() =>
      mixing(snapshot, { rows: 'actorTopKind', columns: 'actorTopKind' }),
    ),
    'page of 50': usual(() => page(snapshot, { first: 50, kind: 'collaboration' })),
    'page of 50 with a filter': usual(() => page(snapshot, { first: 50, filter })),
    'page of 50 by partners': usual(() =>
      page(snapshot, { first: 50, order: { by: 'partners', direction: 'descending' } }),
    ),
  };
}

/** A scan of notes that were packed before, so that only the snapshot's own work is measured. */
function scanOfPacked(scan: Scan, packed: readonly ScannedNote[]): Scan {
  return { ...scan, notes: batches(packed) };
}

async function* batches(packed: readonly ScannedNote[]): AsyncGenerator<readonly ScannedNote[]> {
  for (let at = 0; at < packed.length; at += 256)
    yield await Promise.resolve(packed.slice(at, at + 256));
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

function held(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function small(): Promise<Record<string, number>> {
  const { study, notes } = syntheticStudy();
  const snapshot = await buildSnapshot(scanOf(study, notes(), version(1)));
  return { claims: snapshot.claims, ...questions(snapshot) };
}

async function big(): Promise<Record<string, number>> {
  const made = syntheticStudy({ collaborations: large });
  const packer = createPacker();
  const scan = scanOf(made.study, made.notes(), version(1), packer);
  const packed: ScannedNote[] = [];
  for await (const batch of scan.notes) packed.push(...batch);
  const before = held();
  let snapshot: Snapshot | undefined;
  const build = await asyncMilliseconds(async () => {
    snapshot = await buildSnapshot(scanOfPacked(scan, packed));
  });
  if (snapshot === undefined) throw new Error('There is no snapshot.');
  const built = snapshot;
  const memory = held() - before;
  let bytes: Uint8Array = new Uint8Array(0);
  const save = milliseconds(() => {
    bytes = saveSnapshot(built);
  });
  const load = median(Array.from({ length: 5 }, () => milliseconds(() => loadSnapshot(bytes))));
  const updates: number[] = [];
  let current = loadSnapshot(bytes);
  for (let run = 0; run < 20; run += 1) {
    const note = made.claimNote((run * 997) % made.claimNotes, run + 1);
    const change: Scan = {
      version: version(run + 2),
      study: made.study,
      terms: packer.terms,
      notes: batches([packer.pack(note)]),
    };
    updates.push(
      await asyncMilliseconds(async () => {
        current = await applyChanges(current, change);
      }),
    );
  }
  return {
    claims: built.claims,
    'build from rows': Math.round(build),
    'memory MB': megabytes(memory),
    'bytes a claim': Math.round(memory / built.claims),
    save: Math.round(save),
    'saved MB': megabytes(bytes.length),
    load: Math.round(load),
    'update of one note': median(updates),
    'slowest update of one note': Math.round(Math.max(...updates)),
    ...questions(current),
  };
}

console.log(JSON.stringify({ small: await small(), large: await big() }, undefined, 2));
