import { createMemoryStore } from '@samenspel/store-memory';
import { study } from '@samenspel/wijkteamonderzoek';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOf, newToken, tokensText, type StoredToken } from '../src/access/tokens.ts';
import { accessDesk, type AccessDesk } from './access-desk.ts';
import { slowStore, type SlowStore } from './slow-store.ts';

const secret = { ...study.study, id: 'secret' };
const own = newToken();
const others = newToken();

const kept = (name: string, token: string): StoredToken => ({
  name,
  hash: hashOf(token),
  studies: ['secret'],
  role: 'researcher',
  created: '2026-01-01T00:00:00.000Z',
});

let slow: SlowStore;
let desk: AccessDesk;
beforeEach(async () => {
  slow = slowStore();
  const store = createMemoryStore();
  await store.write(
    secret,
    study.notes.map((put) => ({ put })),
  );
  desk = await accessDesk(slow.around(store));
  await desk.write('tokens.json', tokensText([kept('anna', own), kept('bram', others)]));
});
afterEach(() => desk.close());

const removeAnna = () => desk.write('tokens.json', tokensText([kept('bram', others)]));

/** Serves by one place, and says when it was first found out who sends a request. */
async function serve() {
  const access = await desk.open();
  let told = 0;
  const callerOf: typeof access.callerOf = async (presenting) => {
    const caller = await access.callerOf(presenting);
    told += 1;
    return caller;
  };
  const app = await desk.serve({ ...access, callerOf }, { 'limits.concurrent': '1' });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    told: () => told,
    waiting: async () => {
      const { body } = await app.inject({ url: '/metrics', headers: { host: 'localhost' } });
      return /^samenspel_requests_waiting (\d+)$/mu.exec(body)?.[1];
    },
  };
}

/** Begins a question; its body is sent by ending it. */
function begin(port: number, token: string): ClientRequest {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const begun = request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers });
  begun.flushHeaders();
  return begun;
}

async function answerOf(begun: ClientRequest): Promise<readonly [number | undefined, string]> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    begun.once('response', resolve).once('error', reject);
  });
  return [answer.statusCode, await text(answer)];
}

const question = JSON.stringify({ query: '{ studies { id } }' });
const page = JSON.stringify({ query: '{ collaborations(first: 1) { nodes { text } } }' });

test('the deadline is one for finding out who asks and for the answer', async () => {
  const access = await desk.open();
  const callerOf: typeof access.callerOf = async (presenting) => {
    await after(300);
    return await access.callerOf(presenting);
  };
  const app = await desk.serve({ ...access, callerOf }, { 'limits.deadline': '500ms' });
  const headers = { host: 'localhost', authorization: `Bearer ${own}` };
  const answer = await app.inject({ url: '/graphql?query={__typename}', headers });
  expect([answer.statusCode, answer.body]).toEqual([504, expect.stringContaining('DEADLINE')]);
});

test('a token that is removed while the body comes reads nothing', async () => {
  const { port, told } = await serve();
  const begun = begin(port, own);
  await expect.poll(told).toBe(1);
  await removeAnna();
  begun.end(question);
  const [status, body] = await answerOf(begun);
  expect([status, body]).toEqual([401, expect.stringContaining('UNAUTHENTICATED')]);
  expect(body).not.toContain('secret');
});

test('a token that is removed while the request waits for a place reads nothing', async () => {
  const { port, told, waiting } = await serve();
  const begun = begin(port, own);
  await expect.poll(told).toBe(1);
  const asked = slow.asked();
  const first = begin(port, others).end(page);
  await asked;
  begun.end(question);
  await expect.poll(waiting).toBe('1');
  await removeAnna();
  const answers = Promise.all([answerOf(first), answerOf(begun)]);
  slow.letGo();
  expect((await answers).map(([status]) => status)).toEqual([200, 401]);
});
