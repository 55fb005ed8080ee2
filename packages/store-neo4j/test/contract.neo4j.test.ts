import { createTombstones } from '@samenspel/store';
import { createMemoryStore } from '@samenspel/store-memory';
import { pagingContract, storeContract } from '@samenspel/store/contract';
import { openEmptyStore } from './servers.ts';

storeContract({
  name: 'neo4j',
  open: (options) => openEmptyStore({ tombstones: createTombstones(), ...options }),
  reference: () => Promise.resolve(createMemoryStore()),
});

pagingContract({
  name: 'neo4j, for which every study is too large for a snapshot',
  open: (options) => openEmptyStore({ snapshotLimit: 0, ...options }),
});
