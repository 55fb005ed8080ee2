import { createMemoryStore } from '@samenspel/store-memory';
import { openSqliteStore, restoreBackup } from '@samenspel/store-sqlite';
import { storeContract } from '@samenspel/store/contract';
import { places } from './places.ts';

const place = places();

storeContract({
  name: 'sqlite',
  open: async () => openSqliteStore(await place()),
  files: {
    place: () => place('backup.sqlite'),
    restore: async (file) => {
      const path = await place();
      await restoreBackup(file, path);
      return openSqliteStore(path);
    },
  },
  without: 'past',
  reference: () => Promise.resolve(createMemoryStore()),
});
