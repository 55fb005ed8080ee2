import { StoreError, type Store } from '@samenspel/store';
import type { LightMyRequestResponse } from 'fastify';
import { afterEach, describe, expect, test } from 'vitest';
import { newToken } from '../src/access/tokens.ts';
import { bearer, serveStudy, type ServedApp } from './http-served.ts';
import { slowStore, type SlowStore } from './slow-store.ts';

const query = 'query Slow { collaborations(first: 1) { totalCount nodes { text } } }';
const quick = '{ studies { id } }';

let served: ServedApp;
afterEach(async () => {
  await served.close();
});

async function serveSlowly(texts: Readonly<Record<string, string>>): Promise<SlowStore> {
  const slow = slowStore();
  served = await serveStudy(slow.around, texts);
  await serving();
  return slow;
}

/** Waits until it is known who may read what: that takes longer the first time. */
async function serving(): Promise<void> {
  const status = async () => (await served.ask({ query: quick })).statusCode;
  await expect.poll(status, { timeout: 10_000 }).toBe(200);
  served.logged.length = 0;
}

const codeOf = (answer: LightMyRequestResponse): unknown =>
  answer.json<{ errors?: { extensions: { code: string } }[] }>().errors?.[0]?.extensions.code;

test.each(['application/json', 'application/graphql-response+json'])(
  'an answer that takes too long is given up, and told as %s',
  async (accept) => {
    const slow = await serveSlowly({ 'limits.deadline': '50ms' });
    const givenUp = slow.givenUp();
    const answer = await served.ask({ query }, { accept });
    await givenUp;
    expect(answer.statusCode).toBe(504);
    expect(answer.headers['content-type']).toContain(accept);
    expect(answer.json()).toEqual({
      errors: [
        {
          message: 'The answer takes longer than the 0.05 seconds that there are for one.',
          extensions: { code: 'DEADLINE', hint: expect.any(String) as string },
        },
      ],
    });
    expect(served.logged).toEqual([
      expect.objectContaining({ level: 'warn', status: 504, codes: ['DEADLINE'] }),
    ]);
    // What goes on behind it may end, and changes nothing.
    slow.letGo();
    expect((await served.ask({ query: quick })).statusCode).toBe(200);
  },
);

const narrow = { 'limits.concurrent': '1', 'limits.queue': '1' };

describe('a page', () => {
  const json = { accept: 'application/json' };

  test('that takes too long is given up, and so is the reading of the store', async () => {
    let givenUp = 0;
    const around = (real: Store): Store => ({
      ...real,
      count: (_scope, _asked, options) =>
        new Promise((_resolve, reject) => {
          options?.signal?.addEventListener('abort', () => {
            givenUp += 1;
            reject(new StoreError('ABORTED', 'Given up.'));
          });
        }),
    });
    served = await serveStudy(around, { 'limits.deadline': '100ms' });
    await serving();
    const answer = await served.get('/', json);
    expect([answer.statusCode, codeOf(answer)]).toEqual([504, 'DEADLINE']);
    expect(givenUp).toBeGreaterThan(0);
  });

  test.each(['/', '/graphiql'])('%s waits for a place as questions do', async (url) => {
    const slow = await serveSlowly({ ...narrow, 'limits.queue': '0' });
    const asked = slow.asked();
    const first = served.ask({ query });
    await asked;
    const answer = await served.get(url, json);
    expect([answer.statusCode, codeOf(answer)]).toEqual([503, 'OVERLOADED']);
    expect((await served.get('/metrics')).statusCode).toBe(200);
    slow.letGo();
    expect((await first).statusCode).toBe(200);
  });

  test.each(['/', '/graphiql', '/graphql?query={__typename}'])(
    '%s is given up while the store does not tell who may read what',
    async (url) => {
      let isSilent = false;
      const around = (real: Store): Store => ({
        ...real,
        version: (...asked) => (isSilent ? new Promise(() => undefined) : real.version(...asked)),
      });
      served = await serveStudy(around, { 'limits.deadline': '100ms' });
      await serving();
      isSilent = true;
      const answer = await served.get(url, json);
      expect([answer.statusCode, codeOf(answer)]).toEqual([504, 'DEADLINE']);
    },
  );
});

describe('with room for one', () => {
  test('another waits, and a third is sent away with when to come back', async () => {
    const slow = await serveSlowly(narrow);
    const asked = slow.asked();
    const first = served.ask({ query });
    await asked;
    const second = served.ask({ query: quick });
    // Requests that do not work on studies go on.
    expect((await served.get('/healthz')).statusCode).toBe(200);
    const third = await served.ask({ query: quick });
    expect(third.statusCode).toBe(503);
    expect(codeOf(third)).toBe('OVERLOADED');
    expect(third.headers['retry-after']).toBe('1');
    slow.letGo();
    expect((await first).statusCode).toBe(200);
    expect((await second).statusCode).toBe(200);
  });

  test('work that was given up keeps its place until it has ended', async () => {
    const slow = await serveSlowly({ ...narrow, 'limits.deadline': '50ms' });
    expect(codeOf(await served.ask({ query }))).toBe('DEADLINE');
    expect(codeOf(await served.ask({ query: quick }))).toBe('DEADLINE');
    slow.letGo();
    const answer = await served.ask({ query: quick });
    expect(answer.statusCode).toBe(200);
  });
});

describe('more requests than there may be in a minute', () => {
  const limited = { 'limits.rate': '2' };

  test('are refused with when to ask again', async () => {
    served = await serveStudy(undefined, limited);
    const answers = [];
    for (let time = 0; time < 3; time += 1) answers.push(await served.ask({ query: quick }));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 429]);
    const [, , last] = answers;
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
    expect(last && codeOf(last)).toBe('RATE_LIMITED');
    expect((await served.get('/readyz')).statusCode).toBe(200);
  });

  test('are counted by client behind a proxy that is believed, and not by what clients say', async () => {
    served = await serveStudy(undefined, { ...limited, 'public.proxies': '1' });
    const from = (address: string) =>
      served
        .ask({ query: quick }, { 'x-forwarded-for': address })
        .then((answer) => answer.statusCode);
    expect(await from('192.0.2.1')).toBe(200);
    expect(await from('198.51.100.9, 192.0.2.1')).toBe(200);
    expect(await from('203.0.113.7, 192.0.2.1')).toBe(429);
    expect(await from('192.0.2.2')).toBe(200);
  });

  test.each([
    ['198.51.100.7:1234', '198.51.100.7:5678'],
    ['198.51.100.7', '198.51.100.7:5678'],
    ['[2001:db8::1]:443', '[2001:db8::1]:444'],
    ['2001:db8::1', '[2001:db8::2]:444'],
  ])('are counted by client whatever its port: %s and %s', async (one, other) => {
    served = await serveStudy(undefined, { 'limits.rate': '1', 'public.proxies': '1' });
    const statuses = [];
    for (const address of [one, other, '192.0.2.9:80'])
      statuses.push(
        (await served.ask({ query: quick }, { 'x-forwarded-for': address })).statusCode,
      );
    expect(statuses).toEqual([200, 429, 200]);
  });

  test('are counted by client while its tokens are refused, whatever it asks for', async () => {
    served = await serveStudy(undefined, limited);
    const status = async (url: string, headers = bearer({ token: newToken() })) =>
      (await served.get(url, headers)).statusCode;
    expect(await status('/graphql?query={__typename}')).toBe(401);
    expect(await status('/nowhere')).toBe(401);
    for (const url of ['/graphql?query={__typename}', '/', '/nowhere', '/metrics'])
      expect(await status(url)).toBe(429);
    // Who has a token that is good is counted by that.
    expect(await status('/', bearer(served))).toBe(200);
    expect(await status('/metrics', bearer(served))).toBe(200);
  });

  test('are no matter on this machine, unless told', async () => {
    served = await serveStudy();
    const answer = await served.ask({ query: quick });
    expect(answer.headers).not.toHaveProperty('x-ratelimit-limit');
  });

  test('are limited where others can ask', async () => {
    served = await serveStudy(undefined, { 'public.hosts': 'samenspel.example.org' });
    const answer = await served.ask({ query: quick });
    expect(answer.headers['x-ratelimit-limit']).toBe('600');
  });
});
