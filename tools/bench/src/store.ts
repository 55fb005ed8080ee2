import { statSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import { openSqliteStore } from '@samenspel/store-sqlite';
import { syntheticStudy } from '@samenspel/synthetic';
import { benchmark } from './benchmark.ts';
import { clocked, puts } from './note-changes.ts';
import { leastOf, timed } from './timing.ts';
import { plainWrites } from './plain-writes.ts';

/**
 * Imports a study of 60,000 collaborations and 6,000 findings into SQLite, in batches that are durable, with their
 * search index; beside it the same records as plain JSON, one row a claim, no index, in batches as large.
 */
await benchmark(
  import.meta.url,
  {
    import: async (file = '') => {
      const { study, notes } = syntheticStudy();
      const store = await openSqliteStore(file);
      const turns = monitorEventLoopDelay({ resolution: 1 });
      const making = { milliseconds: 0 };
      const startCpu = process.cpuUsage();
      turns.enable();
      const { milliseconds, result } = await timed(() =>
        store.write(study, puts(clocked(notes(), making))),
      );
      turns.disable();
      const { user, system } = process.cpuUsage(startCpu);
      await store.close();
      return {
        claims: result.claims,
        // Only the store's own work counts, not that of making the notes.
        milliseconds: milliseconds - making.milliseconds,
        cpuMilliseconds: (user + system) / 1000 - making.milliseconds,
        longestTurn: turns.max / 1e6,
        bytes: statSync(file).size,
      };
    },
    plain: (file = '') => plainWrites(file, syntheticStudy().notes()),
  },
  async ({ folder, part }) => {
    let run = 0;
    const fresh = (name: string) => join(folder, `${name}-${(run += 1)}.sqlite`);
    const measured = await leastOf('milliseconds', () => part('import', [fresh('store')]));
    const plain = await leastOf('milliseconds', () => part('plain', [fresh('plain')]));
    const claims = measured('claims');
    const perSecond = (milliseconds: number) => (claims * 1000) / milliseconds;
    return [
      {
        what: 'import, durable, with search',
        ...{ value: perSecond(measured('milliseconds')), unit: 'claims/s' },
        target: { least: 20_000 },
        peer: { name: 'bare JSON', value: perSecond(plain('milliseconds')) },
      },
      {
        what: 'the same by seconds of CPU',
        ...{ value: perSecond(measured('cpuMilliseconds')), unit: 'claims/s' },
        peer: { name: 'bare JSON', value: perSecond(plain('cpuMilliseconds')) },
      },
      { what: 'longest turn of others kept waiting', value: measured('longestTurn'), unit: 'ms' },
      {
        what: 'file',
        ...{ value: measured('bytes') / claims, unit: 'bytes/claim' },
        peer: { name: 'bare JSON', value: plain('bytes') / claims },
      },
    ];
  },
);
