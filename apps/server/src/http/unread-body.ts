import type { FastifyInstance } from 'fastify';
import { finished } from 'node:stream/promises';
import type { Readable } from 'node:stream';

/** Milliseconds for what is still on its way of a request that is answered already. */
const longest = 2_000;

/**
 * Reads away what nobody read of a request before its connection is closed behind the answer. Closed with bytes unread,
 * a connection is reset, and who still sends may never see why it was refused: a proxy then says 502 in its stead.
 */
export function addUnreadBodies(app: FastifyInstance): void {
  app.addHook('onSend', async ({ raw, headers }, reply) => {
    const hasBody = headers['content-length'] !== undefined || 'transfer-encoding' in headers;
    // On a connection that stays open Node does the same.
    if (hasBody && !raw.readableEnded && !reply.raw.shouldKeepAlive) await readAway(raw);
  });
}

/** Ends when all was read, when the sender is gone, or after a while. */
async function readAway(body: Readable): Promise<void> {
  const late = AbortSignal.timeout(longest);
  body.resume();
  await finished(body, { signal: late }).catch(() => undefined);
}
