import type { FastifyInstance } from 'fastify';
import { finished } from 'node:stream/promises';
import type { Readable } from 'node:stream';

/** Milliseconds and bytes for what is still on its way of a request that is answered already. */
const longest = 2_000;
const most = 32 * 1024 ** 2;
/** Requests of which this is done at once: who sends many that are refused need not be told why. */
const mostAtOnce = 64;

/**
 * Reads away what nobody read of a request before its connection is closed behind the answer. Closed with bytes unread,
 * a connection is reset, and who still sends may never see why it was refused: a proxy then says 502 in its stead.
 */
export function addUnreadBodies(app: FastifyInstance): void {
  let readAtOnce = 0;
  app.addHook('onSend', async ({ raw, headers }, reply) => {
    const hasBody = headers['content-length'] !== undefined || 'transfer-encoding' in headers;
    // On a connection that stays open Node does the same. After a body that is too large Fastify closes it.
    const isLast = !reply.raw.shouldKeepAlive || reply.getHeader('connection') === 'close';
    if (!hasBody || raw.readableEnded || !isLast || readAtOnce >= mostAtOnce) return;
    readAtOnce += 1;
    await readAway(raw);
    readAtOnce -= 1;
  });
}

/** Ends when all was read, when the sender is gone, after a while, or when it is too much. Never fails. */
async function readAway(body: Readable): Promise<void> {
  const tooMuch = new AbortController();
  let bytes = 0;
  body.on('data', (part: Buffer) => {
    bytes += part.length;
    if (bytes > most) tooMuch.abort();
  });
  const signal = AbortSignal.any([AbortSignal.timeout(longest), tooMuch.signal]);
  await finished(body, { signal }).catch(() => undefined);
  body.pause();
}
