import type { Tombstones } from '@samenspel/store';
import { openTombstoneFile } from '@samenspel/store/tombstone-file';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Option } from '../command.ts';

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

/** Option of commands that want that list to be the one of the server. */
export const erasedListOption: Readonly<Record<string, Option>> = {
  'access-folder': {
    type: 'string',
    value: '<folder>',
    help: {
      nl: 'map met de lijst van wat gewist is, voor Neo4j (ook: SAMENSPEL_ACCESS_FOLDER)',
      en: 'folder of the list of what was erased, for a Neo4j (also: SAMENSPEL_ACCESS_FOLDER)',
    },
  },
};
