import type { FastifyRequest } from 'fastify';

/**
 * The address of who sends a request, without a port: some proxies write one in X-Forwarded-For, and it is another with
 * each connection.
 */
export function clientAddress({ ip }: Pick<FastifyRequest, 'ip'>): string {
  const [, six, four] = /^(?:\[([^\]]+)\](?::\d+)?|(\d+(?:\.\d+){3}):\d+)$/u.exec(ip) ?? [];
  return six ?? four ?? ip;
}
