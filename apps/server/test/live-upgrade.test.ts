import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { liveDesk, type LiveDesk } from './live-desk.ts';

let desk: LiveDesk;
afterEach(async () => {
  await desk.close();
});

const upgrade = [
  'GET /graphql HTTP/1.1',
  'host: localhost',
  'connection: upgrade',
  'upgrade: websocket',
  'sec-websocket-version: 13',
  'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
  'sec-websocket-protocol: graphql-transport-ws',
  '\r\n',
].join('\r\n');

/** A connection of a client that writes this at once. */
async function connected(text: string): Promise<Socket> {
  const socket = connect(Number(new URL(desk.address).port), '127.0.0.1');
  socket.on('error', () => undefined).resume();
  await once(socket, 'connect');
  socket.write(text);
  return socket;
}

describe('a request for a WebSocket', () => {
  test('ends the connection when one before it has no answer yet', async () => {
    desk = await liveDesk();
    const socket = await connected(`GET /readyz HTTP/1.1\r\nhost: localhost\r\n\r\n${upgrade}`);
    await once(socket, 'close');
    expect((await fetch(`${desk.address}/readyz`)).status).toBe(200);
  });
});
