import type { FastifyInstance } from 'fastify';
import { hash } from 'node:crypto';
import { routeOf } from './request-log.ts';

/**
 * Gives answers of GraphQL a tag made of their bytes, and says by 304 that they are the same as before. An answer is
 * its caller's alone, and is asked for again each time: whether it changed is known here only.
 */
export function addEntityTags(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    if (
      routeOf(request) !== '/graphql' ||
      reply.statusCode !== 200 ||
      typeof payload !== 'string'
    ) {
      done(null, payload);
      return;
    }
    const tag = entityTag(payload);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    reply.headers({ etag: tag, 'cache-control': isRead ? 'private, no-cache' : 'no-store' });
    if (isRead && isAmong(tag, request.headers['if-none-match'])) {
      reply.code(304).removeHeader('content-type');
      done(null, '');
      return;
    }
    done(null, payload);
  });
}

/** A strong tag: equal for equal bytes alone. */
function entityTag(body: string): string {
  return `"${hash('sha256', body, 'base64url').slice(0, 27)}"`;
}

/** Tags are compared weakly: a proxy that compresses an answer makes its tag a weak one. */
function isAmong(tag: string, known = ''): boolean {
  return known.split(',').some((each) => {
    const asked = each.trim().replace(/^W\//u, '');
    return asked === tag || asked === '*';
  });
}
