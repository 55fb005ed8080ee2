import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPacked, type Consumer } from '../src/consumer.ts';
import { packagePlaces, withWhatItNeeds } from '../src/packages.ts';
import { run } from '../src/run.ts';

describe('the command as it is published', () => {
  let consumer: Consumer;
  beforeAll(async () => {
    // Everything that is published: the command brings the rest along.
    consumer = await installPacked(packagePlaces());
  }, 600_000);
  afterAll(async () => {
    await rm(consumer.folder, { recursive: true, force: true });
  });

  const samenspel = async (...args: readonly string[]): Promise<string> =>
    run(consumer.folder, [
      process.execPath,
      join(consumer.folder, 'node_modules/@samenspel/server/dist/main.mjs'),
      ...args,
    ]);

  it('is linked as a program that a shell can start', async () => {
    const { folder } = consumer;
    expect(existsSync(join(folder, 'node_modules/.bin/samenspel'))).toBe(true);
    const main = join(folder, 'node_modules/@samenspel/server/dist/main.mjs');
    expect(await run(folder, ['head', '-n', '1', main])).toBe('#!/usr/bin/env node\n');
  });

  it('is installed for all who use a machine from the packages that it needs alone', async () => {
    const prefix = join(consumer.folder, 'global');
    const needed = withWhatItNeeds('apps/server').flatMap(
      (place) => consumer.tarballs.get(place) ?? [],
    );
    await run(consumer.folder, [
      ...(['npm', 'install', '--global', '--prefix', prefix] as const),
      ...['--prefer-offline', '--no-audit', ...needed],
    ]);
    expect(await run(consumer.folder, [join(prefix, 'bin/samenspel'), '--version'])).toMatch(
      /^\d/u,
    );
  });

  it('begins a study, checks it and brings it in', async () => {
    await samenspel('init', 'own');
    expect(await samenspel('check', 'own', '--lang', 'en')).toContain('no problems');
    await samenspel('import', 'own', '--store', 'sqlite:own.sqlite');
    const query = '{ collaborations { totalCount } }';
    expect(
      JSON.parse(
        await samenspel('query', query, '--format', 'json', '--store', 'sqlite:own.sqlite'),
      ),
    ).toMatchObject({ collaborations: { totalCount: expect.any(Number) as number } });
  });

  it('works measures out in a thread of its own', async () => {
    const script = `
      import { runMeasure } from '@samenspel/graphql/measures';
      import { snapshotOf } from '@samenspel/snapshot';
      import { study } from '@samenspel/wijkteamonderzoek';
      import { deepStrictEqual } from 'node:assert';
      import { measuringPool } from './node_modules/@samenspel/server/dist/measuring/measuring-pool.mjs';

      const snapshot = await snapshotOf(study);
      const request = { rows: 'actorTopKind', columns: 'actorTopKind' };
      const pool = measuringPool({ workers: 1, memory: 2 ** 28 });
      const there = await pool.run('mixing', snapshot, request);
      deepStrictEqual(there, structuredClone(runMeasure('mixing', snapshot, request)));
      await pool.close();
      console.log(there.cells.length > 0);
    `;
    await writeFile(join(consumer.folder, 'measures.mjs'), script);
    expect(await run(consumer.folder, [process.execPath, 'measures.mjs'])).toBe('true\n');
  });

  it('answers from the study that ships', async () => {
    const store = ['--store', 'sqlite:shipped.sqlite'];
    expect(await samenspel('who', 'ergotherapeut', '--lang', 'nl', ...store)).toContain('B 3');
  });
});
