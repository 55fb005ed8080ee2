import { writeSync } from 'node:fs';
import { openSqliteStore } from '@samenspel/store-sqlite';
import { interview, study } from '../interviews.ts';

/* Imports two hundred notes of forty claims in one write, in several batches, and says how far it is. */
const [, , path = ''] = process.argv;
const store = await openSqliteStore(path);
const changes = Array.from({ length: 200 }, (_, number) => ({
  put: interview(`imported ${number}`, 40),
}));
const report = await store.write(study, changes, {
  onProgress: ({ notes }) => writeSync(1, `${notes}\n`),
});
await store.close();
writeSync(1, `done ${report.added}\n`);
