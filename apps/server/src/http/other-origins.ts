import fastifyCors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { requestIdHeader } from './request-id.ts';
import { versionHeader } from './wanted-version.ts';

/** Seconds for which a browser need not ask again whether it may ask. */
const preflightAge = 600;

/** Lets pages of the origins that are named ask this server, with a token and never with cookies; of others, nothing. */
export async function addOtherOrigins(
  app: FastifyInstance,
  origins: ReadonlySet<string>,
): Promise<void> {
  if (origins.size === 0) return;
  await app.register(fastifyCors, {
    origin: [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: [
      ...['accept', 'accept-language', 'authorization', 'content-type', 'if-none-match'],
      versionHeader,
    ],
    exposedHeaders: ['etag', 'retry-after', requestIdHeader],
    credentials: false,
    maxAge: preflightAge,
  });
}
