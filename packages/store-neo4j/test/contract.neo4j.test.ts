import { createTombstones } from '@samenspel/store';
import { createMemoryStore } from '@samenspel/store-memory';
import { storeContract } from '@samenspel/store/contract';
import { openEmptyStore } from './servers.ts';

storeContract({
  name: 'neo4j',
  open: (options) => openEmptyStore({ tombstones: createTombstones(), ...options }),
  reference: () => Promise.resolve(createMemoryStore()),
});
