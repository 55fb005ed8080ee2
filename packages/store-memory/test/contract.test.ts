import { storeContract } from '@samenspel/store/contract';
import { createMemoryStore } from '@samenspel/store-memory';

storeContract({ name: 'memory', open: () => Promise.resolve(createMemoryStore()) });
