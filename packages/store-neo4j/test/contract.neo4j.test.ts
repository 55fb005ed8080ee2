import { createMemoryStore } from '@samenspel/store-memory';
import { storeContract } from '@samenspel/store/contract';
import { openEmptyStore } from './servers.ts';

storeContract({
  name: 'neo4j',
  open: () => openEmptyStore(),
  without: 'past',
  reference: () => Promise.resolve(createMemoryStore()),
});
