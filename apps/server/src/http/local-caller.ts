import type { FastifyRequest } from 'fastify';
import { isLoopback, loopbackHosts } from '../loopback.ts';

const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const;

/**
 * Whether a request was made on this machine, and not handed on by a proxy that runs here. A proxy that tells nothing
 * of where a request comes from, and changes its host, cannot be told apart: so nothing secret hangs on this alone.
 */
export function isLocal({ socket, headers }: FastifyRequest): boolean {
  const host = (headers.host ?? '').toLowerCase().replace(/:\d+$/u, '');
  return (
    isLoopback(socket.remoteAddress ?? '') &&
    loopbackHosts.has(host) &&
    forwarded.every((name) => headers[name] === undefined)
  );
}
