import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ServerResponse, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Socket } from 'node:net';

/** A connection that asks to become a WebSocket. */
export interface Upgrade {
  readonly socket: Socket;
  readonly head: Buffer;
}

const upgrades = new WeakMap<IncomingMessage, Upgrade>();

/** Whether a request asks for a WebSocket; what asks for another protocol is answered as it stands. */
export function isWebSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket';
}

/**
 * Lets requests for a WebSocket go through all hooks as others do, so that they are checked, limited and told in the
 * same way. What is not taken by `take` is answered as a usual request, and the connection ends.
 */
export function addUpgrades(
  app: FastifyInstance,
  take: (request: FastifyRequest, reply: FastifyReply, upgrade: Upgrade) => void,
): void {
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    if (!(socket instanceof Socket)) {
      socket.destroy();
      return;
    }
    upgrades.set(request, { socket, head });
    const response = new ServerResponse(request);
    response.shouldKeepAlive = false;
    response.once('finish', () => socket.end());
    try {
      // Throws while the answer to a request before it on the same connection is not written yet.
      response.assignSocket(socket);
      app.routing(request, response);
    } catch {
      socket.destroy();
    }
  });
  app.addHook('onRequest', (request, reply, done) => {
    const upgrade = upgrades.get(request.raw);
    if (upgrade !== undefined && request.routeOptions.url === '/graphql')
      take(request, reply, upgrade);
    // What was taken is not answered any more.
    if (!reply.sent) done();
  });
}
