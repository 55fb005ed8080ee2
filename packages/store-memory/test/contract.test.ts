import { storeContract } from '@samenspel/store/contract';
import { createMemoryStore } from '@samenspel/store-memory';

storeContract({
  name: 'memory',
  open: (options) => Promise.resolve(createMemoryStore(options)),
});
