import type { Store } from '@samenspel/store';
import type { Call } from './command.ts';
import type { Io } from './io.ts';
import { seedEmptyStore } from './shipped-study.ts';
import { openStore, storeAddress } from './store-address.ts';

/** Opens the store that a call names, works with it, and closes it whatever happens. An empty store gets the shipped study. */
export async function withStore<Result>(
  call: Call,
  io: Io,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await openStore(storeAddress(call.text('store'), io), io);
  try {
    await seedEmptyStore(store);
    return await work(store);
  } finally {
    await store.close();
  }
}
