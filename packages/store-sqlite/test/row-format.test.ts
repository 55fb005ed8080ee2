import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore } from '@samenspel/store-sqlite';
import { expect, test } from 'vitest';
import { everything, interview, puts, study } from './interviews.ts';
import { places } from './places.ts';

const place = places();
const notes = puts(...Array.from({ length: 70 }, (_, at) => interview(`n${at}`, 3)));

async function rowsOf(path: string): Promise<unknown> {
  const store = await openSqliteStore(path);
  const scan = await store.scan(everything, 'one');
  const found: unknown[] = [];
  for await (const batch of scan.notes) found.push(...batch);
  await store.close();
  return found;
}

function change(path: string, sql: string): void {
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
}

test('rows of an earlier format are packed anew when the file is opened', async () => {
  const path = await place();
  const store = await openSqliteStore(path);
  await store.write(study, notes);
  await store.close();
  const rows = await rowsOf(path);
  change(path, `UPDATE settings SET value = '0'; UPDATE packed_notes SET rows = x'00';`);
  expect(await rowsOf(path)).toEqual(rows);
});

test('rows that another program has packed in a later format are not read', async () => {
  const path = await place();
  const store = await openSqliteStore(path);
  await store.write(study, notes);
  change(path, `UPDATE settings SET value = '1000'`);
  const later = { name: 'StoreError', code: 'NEWER_FORMAT' };
  await expect(store.scan(everything, 'one')).rejects.toMatchObject(later);
  await expect(store.scan(everything, 'one', [1])).rejects.toMatchObject(later);
  await expect(store.write(study, [])).rejects.toMatchObject(later);
  await store.close();
  await expect(openSqliteStore(path)).rejects.toMatchObject(later);
});
