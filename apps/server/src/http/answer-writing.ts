import type { FastifyInstance, FastifyRequest } from 'fastify';
import { settings } from '../configuration/settings.ts';
import type { Serving } from './app.ts';
import { onAnswerEnd } from './answer-end.ts';

/**
 * Counts the bytes of answers that are being written, and ends the connection of a client that takes longer over one
 * than the settings say: what nobody reads stays in memory. Hooks that change an answer are added before.
 */
export function addAnswerWriting(
  app: FastifyInstance,
  { configuration, measures }: Pick<Serving, 'configuration' | 'measures'>,
): void {
  const longest = configuration.value(settings.write);
  let unsent = 0;
  measures.gauge(
    'samenspel_unsent_bytes',
    'Bytes of answers that clients have not taken yet.',
    () => unsent,
  );
  app.addHook('onSend', (request, reply, payload, done) => {
    const bytes = bytesOf(request, payload);
    const { socket } = request.raw;
    const late = setTimeout(() => socket.destroy(), longest);
    unsent += bytes;
    onAnswerEnd(reply, () => {
      clearTimeout(late);
      unsent -= bytes;
    });
    done(null, payload);
  });
}

/** What is streamed is read as fast as it is written. */
function bytesOf({ method }: FastifyRequest, payload: unknown): number {
  if (method === 'HEAD') return 0;
  return typeof payload === 'string' || Buffer.isBuffer(payload) ? Buffer.byteLength(payload) : 0;
}
