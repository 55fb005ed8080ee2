import { writeSync } from 'node:fs';
import { StoreError } from '@samenspel/store';
import { openSqliteStore } from '@samenspel/store-sqlite';

/* Opens the file that it is called with, and says how it was refused. */
const [, , path = ''] = process.argv;
try {
  await (await openSqliteStore(path)).close();
  writeSync(1, 'opened\n');
} catch (error) {
  writeSync(1, error instanceof StoreError ? `${error.code} ${error.message}\n` : String(error));
}
