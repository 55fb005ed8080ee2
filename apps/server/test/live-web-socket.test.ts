import { createClient, type Client } from 'graphql-ws';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { liveDesk, type LiveDesk } from './live-desk.ts';
import { interview } from './study-on-disk.ts';
import { importing } from './writes-desk.ts';

let desk: LiveDesk;
const clients: Client[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
  await desk.close();
});

const changes = 'subscription { changes { version { number } } }';
const write = { notes: [{ path: 'interviews/three.md', text: interview('church') }] };
const told = (number: number) => ({ data: { changes: { version: { number } } } });

function url(): string {
  return `${desk.address.replace('http:', 'ws:')}/graphql`;
}

/** A client with a token, and how its connection ended. */
function client(token: string | undefined) {
  let end: (event: unknown) => void = () => undefined;
  const ended = new Promise<unknown>((resolve) => (end = resolve));
  const made = createClient({
    url: url(),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(token === undefined ? {} : { connectionParams: { authorization: `Bearer ${token}` } }),
    on: { closed: end },
  });
  clients.push(made);
  return { follow: (query: string) => made.iterate({ query }), ended };
}

/** A raw connection that is refused: the status of the answer. */
async function statusOf(headers: Readonly<Record<string, string>>, of = url()): Promise<number> {
  const socket = new WebSocket(of, 'graphql-transport-ws', { headers });
  const status = new Promise<number>((resolve, reject) => {
    socket.once('unexpected-response', (_request, { statusCode = 0 }) => {
      resolve(statusCode);
    });
    socket.once('open', () => {
      resolve(101);
    });
    socket.once('error', reject);
  });
  try {
    return await status;
  } finally {
    socket.on('error', () => undefined).terminate();
  }
}

describe('a WebSocket', () => {
  test('tells a write', async () => {
    desk = await liveDesk();
    const events = client(desk.token('analyst')).follow(changes);
    expect((await events.next()).value).toEqual(told(1));
    await desk.ask('bob', importing, write);
    expect((await events.next()).value).toEqual(told(2));
    await events.return?.();
  });

  test.each(['{ studies { name } }', 'mutation { removeNotes(notes: ["a.md"]) { removed } }'])(
    'answers no other operation: %s',
    async (query) => {
      desk = await liveDesk();
      await expect(client(desk.token('anna')).follow(query).next()).rejects.toMatchObject([
        { extensions: { code: 'NOT_A_SUBSCRIPTION' } },
      ]);
    },
  );

  test('is refused with a token that is not known', async () => {
    desk = await liveDesk();
    const { follow, ended } = client('samenspel_no');
    await expect(follow(changes).next()).rejects.toMatchObject({ code: 4403 });
    expect(await ended).toMatchObject({ code: 4403, reason: 'UNAUTHENTICATED' });
  });

  test.each([
    ['before an event', '1h'],
    ['at a sign of life', '50ms'],
  ])('ends when the token is gone, %s', async (_when, heartbeat) => {
    desk = await liveDesk({ 'live.heartbeat': heartbeat });
    const { follow, ended } = client(desk.token('analyst'));
    const events = follow(changes);
    expect((await events.next()).value).toEqual(told(1));
    await desk.removeTokens();
    if (heartbeat === '1h') await desk.removeNote();
    expect((await events.next()).value).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(await ended).toMatchObject({ code: 4403, reason: 'UNAUTHENTICATED' });
  });

  test('is refused as a request of its kind is', async () => {
    desk = await liveDesk({ 'live.of-one': '2' });
    expect(await statusOf({ origin: 'https://elsewhere.example' })).toBe(403);
    expect(await statusOf({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await statusOf({ host: 'elsewhere.example' })).toBe(421);
    expect(await statusOf({ authorization: 'Bearer samenspel_no' })).toBe(401);
    expect(await statusOf({}, `${url()}?token=samenspel_no`)).toBe(400);
    expect(await statusOf({}, url().replace('/graphql', '/elsewhere'))).toBe(404);
    expect(await statusOf({ origin: desk.address })).toBe(101);
  });

  test('has few beside it of the same caller', async () => {
    desk = await liveDesk({ 'live.of-one': '2' });
    const sockets = [0, 1].map(() => new WebSocket(url(), 'graphql-transport-ws'));
    await Promise.all(sockets.map((socket) => once(socket, 'open')));
    expect(await statusOf({})).toBe(429);
    for (const socket of sockets) socket.terminate();
  });

  test('counts each subscription as a request', async () => {
    desk = await liveDesk({ 'limits.rate': '5' });
    const { follow, ended } = client(desk.token('anna'));
    for (let at = 0; at < 5; at += 1) await follow(changes).next();
    await expect(follow(changes).next()).rejects.toMatchObject({ code: 4429 });
    expect(await ended).toMatchObject({ code: 4429, reason: 'RATE_LIMITED' });
    expect((await desk.follow('anna', changes)).status).toBe(429);
    expect((await desk.follow('analyst', changes)).status).toBe(200);
  });

  test('closes with a code when the server stops', async () => {
    desk = await liveDesk();
    const { follow, ended } = client(desk.token('analyst'));
    const events = follow(changes);
    await events.next();
    await desk.app.close();
    expect(await ended).toMatchObject({ code: 1001, reason: 'STOPPING' });
  });
});
