import { statSync } from 'node:fs';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import type { NoteRecord } from '@samenspel/claims';
import type { Measures } from './benchmark.ts';
import { clocked } from './note-changes.ts';

/** Notes in a transaction. */
const batch = 256;

/** Writes the claims of notes as rows of JSON and nothing else: what SQLite takes at the least. */
export function plainWrites(file: string, notes: Iterator<NoteRecord>): Measures {
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE claims (id INTEGER PRIMARY KEY, record TEXT)`);
  const add = database.prepare('INSERT INTO claims (record) VALUES (?)');
  const making = { milliseconds: 0 };
  const startCpu = process.cpuUsage();
  const start = performance.now();
  let written = 0;
  database.exec('BEGIN');
  for (const { claims } of clocked(notes, making)) {
    for (const claim of claims) add.run(JSON.stringify(claim));
    written += 1;
    if (written % batch === 0) database.exec('COMMIT; BEGIN');
  }
  database.exec('COMMIT');
  const milliseconds = performance.now() - start - making.milliseconds;
  const { user, system } = process.cpuUsage(startCpu);
  database.close();
  return {
    milliseconds,
    cpuMilliseconds: (user + system) / 1000 - making.milliseconds,
    bytes: statSync(file).size,
  };
}
