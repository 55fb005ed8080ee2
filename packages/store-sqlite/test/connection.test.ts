import { expect, test } from 'vitest';
import { connect } from '../src/connection.ts';
import { places } from './places.ts';

const place = places();

test('a commit is on the disk when it returns, and readers need not wait for it', async () => {
  const connection = connect(await place(), { timeout: 0, cache: 1000 });
  // 2 is FULL: the log is written through at every commit. NORMAL would lose the last ones when power fails.
  expect(connection.get('PRAGMA synchronous')).toEqual({ synchronous: 2 });
  expect(connection.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
  connection.close();
});

test('a connection for reading changes nothing', async () => {
  const path = await place();
  connect(path, { timeout: 0, cache: 1000 }).close();
  const connection = connect(path, { timeout: 0, cache: 1000, queryOnly: true });
  expect(() => {
    connection.exec('CREATE TABLE more (x)');
  }).toThrow(/readonly/u);
  connection.close();
});
