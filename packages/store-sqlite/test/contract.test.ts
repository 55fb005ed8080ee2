import { createMemoryStore } from '@samenspel/store-memory';
import { openSqliteStore, restoreBackup } from '@samenspel/store-sqlite';
import { storeContract } from '@samenspel/store/contract';
import { places } from './places.ts';

const place = places();

storeContract({
  name: 'sqlite',
  open: async (options) => openSqliteStore(await place(), options),
  files: {
    place: () => place('backup.sqlite'),
    restore: async (file, options) => {
      const path = await place();
      await restoreBackup(file, path, options);
      return openSqliteStore(path, options);
    },
  },
  reference: () => Promise.resolve(createMemoryStore()),
});
