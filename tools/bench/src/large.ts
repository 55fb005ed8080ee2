import { readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scope } from '@samenspel/store';
import { openSqliteStore } from '@samenspel/store-sqlite';
import { syntheticStudy } from '@samenspel/synthetic';
import { benchmark } from './benchmark.ts';
import { puts } from './note-changes.ts';
import { pageQuery } from './page-query.ts';
import { memoryOf } from './process-usage.ts';
import { ask, startSamenspel, type Samenspel } from './samenspel.ts';
import { leastOf, median, timed } from './timing.ts';

/**
 * A study of a million collaborations in SQLite: its snapshot built, read back from its file and kept current, each in a
 * process of its own, and the memory of the program that serves it.
 */
const collaborations = 1_000_000;
const everything: Scope = { studies: 'all' };
const study = 'synthetisch';

/** Requests after which memory is looked at again. */
const asked = 300;

await benchmark(
  import.meta.url,
  {
    import: async (file = '') => {
      const made = syntheticStudy({ collaborations });
      const store = await openSqliteStore(file);
      const { milliseconds, result } = await timed(() =>
        store.write(made.study, puts(made.notes())),
      );
      await store.close();
      return { seconds: milliseconds / 1000, claims: result.claims };
    },
    built: async (file = '') => {
      const store = await openSqliteStore(file);
      const { milliseconds } = await timed(() => store.snapshot(everything, study));
      await store.close();
      return { milliseconds };
    },
    readBack: async (file = '', revision = '') => {
      const store = await openSqliteStore(file);
      const { milliseconds } = await timed(() => store.snapshot(everything, study));
      const made = syntheticStudy({ collaborations });
      const updates: number[] = [];
      for (let run = 1; run <= 20; run += 1) {
        const put = made.claimNote((run * 997) % made.claimNotes, Number(revision) + run);
        await store.write(made.study, [{ put }]);
        updates.push((await timed(() => store.snapshot(everything, study))).milliseconds);
      }
      await store.close();
      return { milliseconds, update: median(updates), slowest: Math.max(...updates) };
    },
  },
  async ({ folder, signal, part }) => {
    const file = join(folder, 'large.sqlite');
    const imported = await part('import', [file]);
    const snapshot = `${file}.${study}.snapshot`;
    const built = await leastOf('milliseconds', async () => {
      await rm(snapshot, { force: true });
      return part('built', [file]);
    });
    const { milliseconds: bare } = await timed(() => readFileSync(snapshot));
    let revision = 0;
    const readBack = await leastOf('milliseconds', () =>
      part('readBack', [file, (revision += 100)]),
    );
    const samenspel = await startSamenspel('serve', `sqlite:${file}`, signal);
    try {
      await ask(samenspel, pageQuery);
      const first = memoryOf(samenspel.pid).now;
      await walk(samenspel);
      const { now, peak } = memoryOf(samenspel.pid);
      return [
        {
          what: `import of ${imported('claims')} claims`,
          ...{ value: imported('seconds'), unit: 's' },
        },
        {
          what: 'snapshot built from SQLite',
          ...{ value: built('milliseconds') / 1000, unit: 's', target: { most: 5 } },
        },
        {
          what: `snapshot of ${Math.round(statSync(snapshot).size / 1e6)} MB read back from its file`,
          ...{ value: readBack('milliseconds') / 1000, unit: 's', target: { most: 0.5 } },
          peer: { name: 'bare reading', value: bare / 1000 },
        },
        {
          what: 'snapshot updated after a change of one note',
          ...{ value: readBack('update'), unit: 'ms', target: { most: 20 } },
        },
        { what: 'the slowest of 20 updates', value: readBack('slowest'), unit: 'ms' },
        {
          what: 'memory of the server after a first page',
          ...{ value: first, unit: 'MB', target: { most: 400 } },
        },
        {
          what: `memory of the server after ${asked} pages and counts`,
          ...{ value: now, unit: 'MB', target: { most: 400 } },
        },
        { what: 'the most that it ever had', value: peak, unit: 'MB' },
      ];
    } finally {
      await samenspel.stop();
    }
  },
);

/** Asks for a page again and again, and counts in between. */
async function walk(samenspel: Samenspel): Promise<void> {
  const counting = `{ mixing(study: "${study}", rows: ACTOR_KIND, columns: ACTOR_KIND) { cells { contact { claims } } } }`;
  for (let at = 0; at < asked; at += 1) {
    await ask(samenspel, at % 10 === 9 ? counting : pageQuery);
  }
}
