import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { NoteRecord } from '@samenspel/claims';
import type { NoteChange, Scope } from '@samenspel/store';
import { openSqliteStore, type SqliteStore } from '@samenspel/store-sqlite';
import { syntheticStudy } from '@samenspel/synthetic';

/**
 * Imports a study of 60,000 collaborations into SQLite, durable and with search; then one of a million (or of as many
 * as the first argument says), whose snapshot is built, read back and kept current, each in a process of its own.
 * Prints one object of JSON: times are wall clock in milliseconds unless named otherwise, memory is the peak of the
 * whole process in megabytes.
 *
 * Run by `node --conditions=@samenspel/source src/store.ts [collaborations]`.
 */
type Measures = Readonly<Record<string, number>>;

const everything: Scope = { studies: 'all' };

/** What can be measured in a process of its own, on a file. */
const parts: Readonly<Record<string, (path: string, size: number) => Promise<Measures>>> = {
  import: async (path, size) => {
    const made = syntheticStudy({ collaborations: size });
    const store = await openSqliteStore(path);
    const turns = monitorEventLoopDelay({ resolution: 1 });
    const making = { milliseconds: 0 };
    const startCpu = process.cpuUsage();
    turns.enable();
    const { milliseconds, result } = await timed(() =>
      store.write(made.study, puts(clocked(made.notes(), making))),
    );
    turns.disable();
    const { user, system } = process.cpuUsage(startCpu);
    await store.close();
    // Only the store's own work counts, not that of making the notes.
    const own = milliseconds - making.milliseconds;
    return {
      claims: result.claims,
      seconds: own / 1000,
      'claims per second': (result.claims * 1000) / own,
      'seconds of CPU': (user + system) / 1e6 - making.milliseconds / 1000,
      'longest turn': turns.max / 1e6,
      'turn, 99 of 100': turns.percentile(99) / 1e6,
      'bytes a claim': statSync(path).size / result.claims,
      'peak MB': peak(),
    };
  },

  'snapshot built': async (path) => {
    const store = await openSqliteStore(path);
    const { milliseconds, result } = await timed(() => store.snapshot(everything, 'synthetisch'));
    const built = { claims: result.claims, build: milliseconds, 'peak MB': peak() };
    // Closing waits for the snapshot to be saved.
    const { milliseconds: save } = await timed(() => store.close());
    return { ...built, save };
  },

  'snapshot read back': async (path, size) => {
    const { milliseconds: opening, result: store } = await timed(() => openSqliteStore(path));
    const { milliseconds: load } = await timed(() => store.snapshot(everything, 'synthetisch'));
    const updates = await updated(store, size);
    const answers = await answered(store);
    const { rss } = process.memoryUsage();
    await store.close();
    return {
      open: opening,
      load,
      ...updates,
      ...answers,
      'resident MB': megabytes(rss),
      'peak MB': peak(),
    };
  },
};

/** One note changes, and the snapshot shows it. */
async function updated(store: SqliteStore, size: number): Promise<Measures> {
  const made = syntheticStudy({ collaborations: size });
  const times: { readonly write: number; readonly update: number }[] = [];
  for (let run = 1; run <= 20; run += 1) {
    const note = made.claimNote((run * 997) % made.claimNotes, run);
    const { milliseconds: write } = await timed(() => store.write(made.study, puts([note])));
    const { milliseconds: update } = await timed(() => store.snapshot(everything, made.study.id));
    times.push({ write, update });
  }
  return {
    'write of one note': median(times.map(({ write }) => write)),
    'update of the snapshot': median(times.map(({ update }) => update)),
    'slowest update': Math.max(...times.map(({ update }) => update)),
  };
}

/** What a server asks for again and again. */
async function answered(store: SqliteStore): Promise<Measures> {
  const study = 'synthetisch';
  const questions: Readonly<Record<string, () => Promise<unknown>>> = {
    'page of 50': () => store.page(everything, { study, first: 50 }),
    'search of a rare word': () => store.search(everything, { text: 'partij 4711', first: 20 }),
    'search of a word that all hold': () =>
      store.search(everything, { text: 'huishouden', language: 'nl', first: 20 }),
  };
  const measured: Record<string, number> = {};
  for (const [name, question] of Object.entries(questions)) {
    const times: number[] = [];
    for (let run = 0; run < 20; run += 1) times.push((await timed(question)).milliseconds);
    measured[name] = median(times);
  }
  return measured;
}

function* puts(notes: Iterable<NoteRecord>): Generator<NoteChange> {
  for (const put of notes) yield { put };
}

/** Adds up the time that it takes to make the notes. */
function* clocked(
  notes: Iterator<NoteRecord>,
  clock: { milliseconds: number },
): Generator<NoteRecord> {
  for (;;) {
    const start = performance.now();
    const next = notes.next();
    clock.milliseconds += performance.now() - start;
    if (next.done === true) return;
    yield next.value;
  }
}

async function timed<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly milliseconds: number; readonly result: Result }> {
  const start = performance.now();
  const result = await work();
  return { milliseconds: performance.now() - start, result };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}

/** The largest memory that the process ever had. */
function peak(): number {
  return megabytes(process.resourceUsage().maxRSS * 1024);
}

/** Measures a part in a process of its own. */
function apart(part: string, path: string, size: number): Measures {
  const script = fileURLToPath(import.meta.url);
  const flags = ['--conditions=@samenspel/source', '--disable-warning=ExperimentalWarning'];
  const child = spawnSync(process.execPath, [...flags, script, part, path, String(size)], {
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return rounded(JSON.parse(child.stdout));
}

function rounded(measures: unknown): Measures {
  if (typeof measures !== 'object' || measures === null) throw new Error('Nothing was measured');
  return Object.fromEntries(
    Object.entries(measures).map(([name, value]) => [name, Number(Number(value).toPrecision(3))]),
  );
}

function main(size: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'samenspel-bench-'));
  try {
    const large = join(folder, 'large.sqlite');
    console.log(
      JSON.stringify({
        small: { import: apart('import', join(folder, 'small.sqlite'), 60_000) },
        large: Object.fromEntries(
          Object.keys(parts).map((part) => [part, apart(part, large, size)]),
        ),
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [first, path, size] = process.argv.slice(2);
const part = parts[first ?? ''];
if (part !== undefined && path !== undefined) {
  console.log(JSON.stringify(await part(path, Number(size))));
} else {
  main(Number(first ?? 1_000_000));
}
