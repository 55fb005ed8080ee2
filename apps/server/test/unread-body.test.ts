import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveStudy, type ServedApp } from './http-served.ts';

let served: ServedApp;
let address: URL;
beforeAll(async () => {
  served = await serveStudy();
  address = new URL(await served.app.listen({ host: '127.0.0.1', port: 0 }));
});
afterAll(async () => {
  await served.close();
});

const megabytes = 8;
const tooLarge = `content-length: ${String(megabytes * 1024 ** 2)}`;

/** Begins a request on a connection that ends with its answer, as proxies make one for each request. */
async function begun(headers: readonly string[]): Promise<Socket> {
  const socket = connect(Number(address.port), address.hostname);
  const line = 'POST /graphql HTTP/1.1';
  const usual = [`host: ${address.host}`, 'connection: close', 'content-type: application/json'];
  socket.write([line, ...usual, ...headers, '', ''].join('\r\n'));
  await once(socket, 'connect');
  return socket;
}

test.each([
  ['larger than it may be', [tooLarge], 413],
  ['from another site', [tooLarge, 'origin: https://elsewhere.example'], 403],
  ['without a token that is known', [tooLarge, 'authorization: Bearer samenspel_no'], 401],
])('who sends a request %s is told why, having sent it all', async (_what, headers, status) => {
  const socket = await begun(headers);
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject).write(Buffer.alloc(megabytes * 1024 ** 2, ' '), (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
  expect(await text(socket)).toMatch(new RegExp(`^HTTP/1.1 ${String(status)} `, 'u'));
});

test('a request that does not go on is answered all the same', async () => {
  const socket = await begun([tooLarge]);
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 413 /u);
});
