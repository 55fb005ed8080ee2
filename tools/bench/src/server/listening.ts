import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { Measures } from '../benchmark.ts';

export const host = '127.0.0.1';

/** Listens on a free port of this machine. */
export async function listening(handle: RequestListener): Promise<Measures> {
  const server = createServer(handle).listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : 0 };
}
