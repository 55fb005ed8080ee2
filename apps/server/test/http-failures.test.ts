import { StoreError, type Store } from '@samenspel/store';
import { EventEmitter, once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serveStudy, type ServedApp } from './http-served.ts';

const query = 'query Titles { search(text: "de", first: 1) { total } }';
const secret = 'what respondent Jansen said';

/** What happens to searches in a store that is otherwise real. */
let searches: (real: Store, ...asked: Parameters<Store['search']>) => ReturnType<Store['search']>;
let isAway: boolean;
let served: ServedApp;

/** A store that can go away and come back, and whose searches can go wrong. */
function troubled(real: Store): Store {
  const unlessAway = <Asked extends readonly unknown[], Answer>(
    method: (...asked: Asked) => Promise<Answer>,
  ) => {
    return (...asked: Asked) =>
      isAway
        ? Promise.reject(new StoreError('STORE_UNAVAILABLE', 'The store is away.'))
        : method(...asked);
  };
  return {
    ...real,
    studies: unlessAway((...asked: Parameters<Store['studies']>) => real.studies(...asked)),
    versions: unlessAway((...asked: Parameters<Store['versions']>) => real.versions(...asked)),
    health: () =>
      isAway ? Promise.resolve({ ok: false, detail: 'The store is away.' }) : real.health(),
    search: (...asked) => searches(real, ...asked),
  };
}

beforeAll(async () => {
  served = await serveStudy(troubled);
});
afterAll(async () => {
  await served.close();
});
beforeEach(() => {
  isAway = false;
  searches = (real, ...asked) => real.search(...asked);
  served.logged.length = 0;
});

const ready = async () => (await served.get('/readyz')).statusCode;
const soon = { timeout: 10_000 };

describe('a store that goes away', () => {
  test.each(['application/json', 'application/graphql-response+json'])(
    'is told as %s, and is asked again when it is back',
    async (accept) => {
      // The second answer is compiled, and so would be those while the store is away.
      expect((await served.ask({ query }, { accept })).statusCode).toBe(200);
      expect((await served.ask({ query }, { accept })).statusCode).toBe(200);
      isAway = true;
      // What was found out is told for a second.
      await expect.poll(ready, soon).toBe(503);
      expect((await served.get('/healthz')).statusCode).toBe(200);
      const answer = await served.ask({ query }, { accept });
      expect(answer.statusCode).toBe(503);
      expect(answer.headers['retry-after']).toBe('5');
      expect(answer.headers['content-type']).toContain(accept);
      expect(answer.json()).toEqual({
        errors: [
          {
            message: 'The store is away.',
            extensions: { code: 'STORE_UNAVAILABLE', hint: 'Try again in a moment.' },
          },
        ],
      });
      expect(served.logged).toEqual([
        expect.objectContaining({
          level: 'warn',
          status: 503,
          codes: ['STORE_UNAVAILABLE'],
          operation: 'Titles',
        }),
      ]);
      isAway = false;
      await expect.poll(ready, soon).toBe(200);
      expect((await served.ask({ query }, { accept })).json()).toHaveProperty('data.search.total');
    },
  );

  test('has a page that says so', async () => {
    isAway = true;
    const page = await served.get('/', { accept: 'text/html', 'accept-language': 'nl' });
    expect(page.statusCode).toBe(503);
    expect(page.headers['retry-after']).toBe('5');
    expect(page.body).toContain('Het onderzoek is even niet te bereiken');
  });
});

describe('what nobody expected', () => {
  test.each<[string, () => Error]>([
    ['a mistake in the code', () => new TypeError(secret)],
    ['an error of a library', () => Object.assign(new Error(secret), { code: 'SQLITE_ERROR' })],
  ])('%s is masked, and told to the log without its words', async (_name, broken) => {
    searches = () => Promise.reject(broken());
    for (let time = 0; time < 3; time += 1) {
      served.logged.length = 0;
      const answer = await served.ask({ query });
      expect(answer.statusCode).toBe(200);
      expect(answer.json()).toEqual({
        data: null,
        errors: [
          {
            message: 'Something went wrong in the server.',
            locations: [{ line: 1, column: 16 }],
            path: ['search'],
            extensions: {
              code: 'INTERNAL_SERVER_ERROR',
              hint: expect.stringContaining('log') as string,
            },
          },
        ],
      });
      expect(served.logged).toHaveLength(1);
      const [entry] = served.logged;
      expect(entry).toMatchObject({ level: 'error', codes: ['INTERNAL_SERVER_ERROR'] });
      expect(entry?.unexpected?.[0]).toBe(broken().name);
      expect(entry?.unexpected?.join('\n')).toContain('http-failures.test.ts');
      expect(JSON.stringify(entry)).not.toContain('Jansen');
    }
  });
});

test('the log tells which operation, never what it asks', async () => {
  await served.ask({
    query:
      'query Names($area: [Reference!]) { collaborations(filter: { area: { in: $area } }) { totalCount } }',
    variables: { area: [secret] },
  });
  expect(served.logged).toEqual([
    {
      event: 'request',
      level: 'warn',
      request: expect.stringMatching(/^[\da-f-]{36}$/u) as string,
      method: 'POST',
      route: '/graphql',
      ms: expect.any(Number) as number,
      status: 200,
      codes: ['NOT_FOUND'],
      operation: 'Names',
      document: expect.stringMatching(/^[\da-f]{12}$/u) as string,
    },
  ]);
});

test('a client that goes away ends the work, and is no failure', async () => {
  const work = new EventEmitter();
  searches = (_real, _scope, _search, options) =>
    new Promise((_resolve, reject) => {
      options?.signal?.addEventListener('abort', () => {
        reject(new StoreError('ABORTED', 'Given up.'));
        work.emit('ended');
      });
      work.emit('begun');
    });
  const address = await served.app.listen({ host: '127.0.0.1', port: 0 });
  const [begun, ended] = [once(work, 'begun'), once(work, 'ended')];
  const client = request(`${address}/graphql?query=${encodeURIComponent(query)}`);
  client.on('error', () => undefined);
  client.end();
  await begun;
  client.destroy();
  await ended;
  expect(served.logged).toEqual([]);
});

test('an address that cannot be read is answered like other failures', async () => {
  const { statusCode, headers, body } = await served.get('/%E0%A4%A', {
    accept: 'application/json',
  });
  expect(statusCode).toBe(400);
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(body).toContain('The request cannot be read.');
});
