import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { keepSocket, type KeptSocket } from '../src/live/kept-socket.ts';
import { tooMuchUnread, unreadEvents } from '../src/live/unread.ts';

let server: WebSocketServer;
let client: WebSocket;
let socket: WebSocket;
beforeEach(async () => {
  server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const address: string | AddressInfo | null = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const connected = new Promise<WebSocket>((resolve) => server.once('connection', resolve));
  client = new WebSocket(`ws://127.0.0.1:${String(port)}`);
  await once(client, 'open');
  socket = await connected;
  client.pause();
});
afterEach(async () => {
  client.terminate();
  const closed = once(server, 'close');
  server.close();
  await closed;
});

const unread = (mostOfOne: number) => unreadEvents(64 * 1024 ** 2, mostOfOne).connection();
const usual = {
  heartbeat: 60_000,
  taking: 60_000,
  mostUnsent: 3,
  unread: unread(64 * 1024 ** 2),
};
const text = 'x'.repeat(8 * 1024 ** 2);

function ended({ gone }: KeptSocket): Promise<unknown> {
  return gone.aborted ? Promise.resolve() : once(gone, 'abort');
}

describe('the connection of a client that does not read', () => {
  test('ends when more waits for it than may', async () => {
    const kept = keepSocket(socket, usual);
    const sent = Array.from({ length: 4 }, () => kept.send(text));
    await ended(kept);
    await Promise.all(sent);
    expect(socket.readyState).toBe(WebSocket.CLOSED);
  });

  test('ends, and is told why, when more bytes wait for it than may', async () => {
    const kept = keepSocket(socket, { ...usual, unread: unread(text.length) });
    const sent = [kept.send(text), kept.send('more')];
    const closed = new Promise<readonly [number, string]>((resolve) => {
      client.once('close', (code, reason) => {
        resolve([code, String(reason)]);
      });
    });
    client.resume();
    await Promise.all(sent);
    expect(await closed).toEqual([1013, tooMuchUnread]);
  });

  test('ends when it takes too long over a message', async () => {
    const kept = keepSocket(socket, { ...usual, taking: 50 });
    await kept.send(text);
    await ended(kept);
    expect(socket.readyState).toBe(WebSocket.CLOSED);
  });

  test('ends when it gives no sign of life', async () => {
    const kept = keepSocket(socket, { ...usual, heartbeat: 20 });
    await ended(kept);
    expect(socket.readyState).toBe(WebSocket.CLOSED);
  });
});
