import { writeSync } from 'node:fs';
import { erasedExample } from '@samenspel/store/contract';
import { openTombstoneFile } from '@samenspel/store/tombstone-file';
import { openSqliteStore } from '@samenspel/store-sqlite';

/* Erases somebody from the file that it is called with, and is killed as soon as the list of what was erased has them. */
const [, , path = ''] = process.argv;
const list = openTombstoneFile(`${path}.erased`);
const store = await openSqliteStore(path, {
  tombstones: {
    ...list,
    async add(study, records) {
      await list.add(study, records);
      process.kill(process.pid, 'SIGKILL');
    },
  },
});
await store.erase('one', { respondent: erasedExample.respondent });
writeSync(1, 'done\n');
