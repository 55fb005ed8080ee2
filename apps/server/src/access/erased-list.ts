import type { Tombstones } from '@samenspel/store';
import { openTombstoneFile } from '@samenspel/store/tombstone-file';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/** The list of what was erased from stores in Neo4j: the file `erased` of the access folder, made with the first of it. */
export function erasedList(folder: string): Tombstones {
  const list = openTombstoneFile(path.join(folder, 'erased'));
  return {
    ...list,
    async add(study, records) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await list.add(study, records);
    },
  };
}
