import { writeSync } from 'node:fs';
import { openSqliteStore } from '@samenspel/store-sqlite';
import { puts, revisionsOf, study } from '../interviews.ts';
import { steps } from './plan.ts';

/*
 * Writes the notes of the plan to the file that it is called with. Says of each note that the store acknowledged which
 * revision that is, before it goes on.
 */
const [, , path = ''] = process.argv;
const store = await openSqliteStore(path);
writeSync(1, 'open\n');
for (const { notes } of steps()) {
  await store.write(study, puts(...notes));
  const lines = notes.map((note) => `${note.id}\t${revisionsOf(note).join()}\n`);
  writeSync(1, lines.join(''));
}
await store.close();
writeSync(1, 'done\n');
