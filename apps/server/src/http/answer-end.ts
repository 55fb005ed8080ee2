import type { FastifyReply } from 'fastify';
import type { Socket } from 'node:net';

/** What waits for the end of each connection: one listener for all, however many requests come by it at once. */
const connections = new WeakMap<Socket, Set<() => void>>();

/**
 * Calls when an answer has been handed to the network whole, or never will be: then its connection has ended, also
 * while it stood in line there behind other answers.
 *
 * @param then hears whether the answer went out whole
 */
export function onAnswerEnd(reply: FastifyReply, then: (isWhole: boolean) => void): void {
  const { raw, request } = reply;
  const { socket } = request.raw;
  const waiting = waitingFor(socket);
  const end = () => {
    raw.off('finish', end).off('close', end);
    waiting.delete(end);
    then(raw.writableFinished);
  };
  if (raw.writableFinished || raw.closed || socket.destroyed) {
    end();
    return;
  }
  raw.once('finish', end).once('close', end);
  waiting.add(end);
}

function waitingFor(socket: Socket): Set<() => void> {
  const known = connections.get(socket);
  if (known !== undefined) return known;
  const waiting = new Set<() => void>();
  connections.set(socket, waiting);
  socket.once('close', () => {
    for (const end of waiting) end();
  });
  return waiting;
}
