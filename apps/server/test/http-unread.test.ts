import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { bearer, serveStudy, type ServedApp } from './http-served.ts';

let served: ServedApp;
let client: Socket;
afterEach(async () => {
  client.destroy();
  await served.close();
});

/** Some megabytes each: several are more than a network holds that nobody reads from. */
const large = `query Large { ${Array.from(
  { length: 60 },
  (_, at) =>
    `a${String(at)}: collaborations(first: 500) { nodes { id text evidence { locator } } }`,
).join(' ')} }`;

/** Listens, and sends requests by one connection whose answers are not read. */
async function askUnread(texts: Readonly<Record<string, string>>, times: number): Promise<void> {
  served = await serveStudy(undefined, { 'limits.cost': '10000000', ...texts });
  await served.app.listen({ host: '127.0.0.1', port: 0 });
  const address = served.app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  client = connect(port, '127.0.0.1').pause();
  await once(client, 'connect');
  const body = JSON.stringify({ query: large });
  const { authorization } = bearer(served);
  const lines = [
    'POST /graphql HTTP/1.1',
    `Host: localhost:${String(port)}`,
    `Authorization: ${String(authorization)}`,
    'Content-Type: application/json',
    `Content-Length: ${String(Buffer.byteLength(body))}`,
  ];
  client.write(`${lines.join('\r\n')}\r\n\r\n${body}`.repeat(times));
}

/** A number that the server tells of itself. */
async function measured(name: string): Promise<number> {
  const { body } = await served.get('/metrics', bearer(served));
  return Number(new RegExp(`^${name} (\\S+)$`, 'mu').exec(body)?.[1]);
}

const connections = () =>
  new Promise<number>((resolve, reject) => {
    served.app.server.getConnections((error, count) => {
      if (error === null) resolve(count);
      else reject(error);
    });
  });

const patient = { timeout: 20_000 };

describe('answers that nobody reads', () => {
  test('keep their places, and are counted', async () => {
    await askUnread({ 'limits.concurrent': '2', 'limits.queue': '0' }, 2);
    await expect.poll(() => measured('samenspel_unsent_bytes'), patient).toBeGreaterThan(1_000_000);
    expect(await measured('samenspel_requests_running')).toBeGreaterThan(0);
    client.destroy();
    await expect.poll(() => measured('samenspel_requests_running'), patient).toBe(0);
    await expect.poll(() => measured('samenspel_unsent_bytes'), patient).toBe(0);
  });

  test('are ended at the deadline, with their connection', async () => {
    await askUnread({ 'limits.deadline': '5s' }, 4);
    expect(await connections()).toBe(1);
    await expect.poll(connections, patient).toBe(0);
    await expect.poll(() => measured('samenspel_requests_running'), patient).toBe(0);
  });

  test('are ended after a time, with their connection', async () => {
    await askUnread({ 'limits.write': '50ms' }, 4);
    expect(await connections()).toBe(1);
    await expect.poll(connections, patient).toBe(0);
    await expect.poll(() => measured('samenspel_requests_running'), patient).toBe(0);
  });
});
