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

/** What a client wishes of a connection: one that ends with its answer, as proxies make one for each request, or not. */
type Wish = 'close' | 'keep-alive';

async function begun(headers: readonly string[], wish: Wish = 'close'): Promise<Socket> {
  const socket = connect(Number(address.port), address.hostname);
  const line = 'POST /graphql HTTP/1.1';
  const usual = [`host: ${address.host}`, `connection: ${wish}`, 'content-type: application/json'];
  socket.write([line, ...usual, ...headers, '', ''].join('\r\n'));
  await once(socket, 'connect');
  return socket;
}

test.each([
  ['larger than it may be', [tooLarge], 413, 'close'],
  ['larger than it may be, and would go on', [tooLarge], 413, 'keep-alive'],
  ['from another site', [tooLarge, 'origin: https://elsewhere.example'], 403, 'close'],
  ['without a token that is known', [tooLarge, 'authorization: Bearer samenspel_no'], 401, 'close'],
] as const)('who sends a request %s is told why, having sent it all', async (...given) => {
  const [, headers, status, wish] = given;
  const socket = await begun(headers, wish);
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject).write(Buffer.alloc(megabytes * 1024 ** 2, ' '), (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
  const parts: readonly unknown[] = await once(socket, 'data');
  expect(String(parts[0])).toMatch(new RegExp(`^HTTP/1.1 ${String(status)} `, 'u'));
  if (wish === 'close') await once(socket, 'close');
  socket.destroy();
});

test('a request that does not go on is answered all the same', async () => {
  const socket = await begun([tooLarge]);
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 413 /u);
});
