import type { Store } from '@samenspel/store';
import { study as shipped } from '@samenspel/wijkteamonderzoek';
import { afterEach, describe, expect, test } from 'vitest';
import { serveStudy, type ServedApp } from './http-served.ts';

let served: ServedApp | undefined;
afterEach(async () => {
  await served?.close();
});

async function serve(
  texts: Readonly<Record<string, string>> = {},
  around?: (store: Store) => Store,
): Promise<ServedApp> {
  served = await serveStudy(around, texts);
  return served;
}

const proxied = { 'x-forwarded-for': '192.0.2.1' };

describe('readiness', () => {
  test('tells of the store to who is here alone', async () => {
    const { get } = await serve();
    expect((await get('/readyz')).json()).toEqual({
      status: 'ready',
      store: expect.any(String) as string,
    });
    expect((await get('/readyz', proxied)).json()).toEqual({ status: 'ready' });
  });

  test.each<[string, () => Promise<never>]>([
    ['is silent', () => new Promise(() => undefined)],
    ['fails', () => Promise.reject(new Error('/secret/path'))],
  ])('is not there when the store %s', async (_name, health) => {
    const { get } = await serve({ 'ready.timeout': '50ms' }, (real) => ({ ...real, health }));
    const answer = await get('/readyz');
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.body).not.toContain('secret');
  });
});

describe('readiness that many ask for', () => {
  /** A real store that counts how often it is asked how it is, and answers when it is let go. */
  function counted() {
    let asked = 0;
    let letGo: () => void = () => undefined;
    const go = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const around = (real: Store): Store => ({
      ...real,
      health: async (options) => {
        asked += 1;
        await go;
        return await real.health(options);
      },
    });
    return { around, letGo, asked: () => asked };
  }

  test('is asked of the store once, and again after a second', async () => {
    const { around, letGo, asked } = counted();
    const { get } = await serve({}, around);
    const begun = Array.from({ length: 50 }, () => get('/readyz'));
    await expect.poll(asked).toBe(1);
    letGo();
    for (const { statusCode } of await Promise.all(begun)) expect(statusCode).toBe(200);
    const told = performance.now();
    const again = await Promise.all(Array.from({ length: 50 }, () => get('/readyz')));
    for (const { statusCode } of again) expect(statusCode).toBe(200);
    // On a machine that takes a second for these the last of them ask anew.
    if (performance.now() - told < 1000) expect(asked()).toBe(1);
    await expect
      .poll(
        async () => {
          await get('/readyz');
          return asked();
        },
        { timeout: 10_000 },
      )
      .toBeGreaterThan(1);
    expect(performance.now() - told).toBeGreaterThanOrEqual(900);
  });
});

describe('measures', () => {
  test('tell of requests, operations, the store and the process', async () => {
    const { ask, get, token } = await serve();
    const madeUp = 'query MadeUp { collaborations(first: 1) { nodes { text } } }';
    await ask({ query: madeUp });
    await ask({ query: madeUp });
    await ask({ query: '{ collaborations(first: 1) { nodes { mode } } }' });
    await ask({ query: '{ collaborations(after: "nowhere") { totalCount } }' });
    await get('/nowhere');
    const { body, headers } = await get('/metrics', { authorization: `Bearer ${token}` });
    expect(headers['content-type']).toContain('text/plain');
    for (const line of [
      'samenspel_http_requests_total{route="/graphql",status="200"} 4',
      'samenspel_http_requests_total{route="none",status="404"} 1',
      'samenspel_operation_seconds_count{operation="other"} 4',
      'samenspel_operation_failures_total{operation="other",code="BAD_CURSOR"} 1',
      'samenspel_store_call_seconds_count{call="snapshot"} 1',
      'samenspel_cache_lookups_total{cache="answers",result="hit"} 1',
      'samenspel_cache_lookups_total{cache="records",result="miss"} 1',
      'samenspel_cache_lookups_total{cache="records",result="hit"} 1',
      'samenspel_requests_running 0',
      'samenspel_requests_waiting 0',
    ])
      expect(body).toContain(line);
    for (const name of [
      'nodejs_eventloop_lag_seconds',
      'process_resident_memory_bytes',
      'samenspel_snapshots',
      'samenspel_kept_answers_bytes',
      'samenspel_compiled_fields',
    ])
      expect(body).toMatch(new RegExp(`^${name} `, 'mu'));
    expect(body).not.toContain('MadeUp');
  });

  test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, number]>([
    ['this machine', {}, {}, 200],
    ['another, through a proxy', {}, proxied, 403],
    ['this machine, where a token is asked', { metrics: 'token' }, {}, 403],
    ['anybody, where there are none', { metrics: 'off' }, {}, 404],
  ])('answer %s', async (_name, texts, headers, status) => {
    const { get } = await serve(texts);
    expect((await get('/metrics', headers)).statusCode).toBe(status);
  });

  test('tell of studies to an admin alone, and readiness to nobody', async () => {
    const { ask, get, store, token } = await serve();
    const query = '{ collaborations(first: 1) { nodes { text } } }';
    const ofOne = async () => {
      const { body } = await get('/metrics');
      const ready = (await get('/readyz')).body;
      return [body.match(/^samenspel_\w*(?:snapshot|stud)\w*/gmu), ready];
    };
    const before = await ofOne();
    expect(before[0]).toBeNull();
    await store.write({ ...shipped.study, id: 'secret' }, []);
    await ask({ query }, { authorization: `Bearer ${token}` });
    expect(await ofOne()).toEqual(before);
    const { body } = await get('/metrics', { authorization: `Bearer ${token}` });
    expect(body).toMatch(/^samenspel_snapshots /mu);
  });

  test('answer an admin from anywhere', async () => {
    const { get, token } = await serve({ metrics: 'token' });
    const answer = await get('/metrics', { ...proxied, authorization: `Bearer ${token}` });
    expect(answer.statusCode).toBe(200);
  });
});

describe('every answer', () => {
  test.each([
    '/',
    '/graphiql',
    '/healthz',
    '/readyz',
    '/metrics',
    '/graphql?query={__typename}',
    '/nowhere',
    '/%E0%A4%A',
  ])('%s has the headers that keep a browser safe', async (url) => {
    const { get } = await serve();
    const { headers } = await get(url);
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()') as string,
      'x-request-id': expect.stringMatching(/^[\da-f-]{36}$/u) as string,
    });
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  test('asks for TLS where that ends in front', async () => {
    const { get } = await serve({ 'public.https': 'on' });
    expect((await get('/healthz')).headers['strict-transport-security']).toMatch(/^max-age=\d+$/u);
  });

  test.each([
    ['trace-0123.abc', true],
    ['short', false],
    ['a'.repeat(65), false],
    ['with space in it', false],
  ])('to a request of the id %s says it back: %s', async (id, isKept) => {
    const { get } = await serve();
    const { headers } = await get('/healthz', { 'x-request-id': id });
    expect(headers['x-request-id'] === id).toBe(isKept);
  });
});

describe('pages of another site', () => {
  const origin = 'https://atlas.example.org';
  const preflight = (app: ServedApp['app'], from: string) =>
    app.inject({
      method: 'OPTIONS',
      url: '/graphql',
      headers: {
        host: 'localhost',
        origin: from,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });

  test('may ask where the settings name it, without cookies', async () => {
    const { app, ask } = await serve({ 'public.origins': origin });
    const before = await preflight(app, origin);
    expect(before.statusCode).toBe(204);
    expect(before.headers).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-headers': expect.stringContaining('authorization') as string,
    });
    const answer = await ask(
      { query: '{ __typename }' },
      { origin, 'sec-fetch-site': 'cross-site' },
    );
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['access-control-allow-origin']).toBe(origin);
    expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
  });

  test.each([
    ['one that is not named', { 'public.origins': origin }],
    ['any, unless told', {}],
  ])('may not be %s', async (_name, texts) => {
    const { app, ask } = await serve(texts);
    const other = 'https://other.example.org';
    for (const answer of [
      await preflight(app, other),
      await ask({ query: '{ __typename }' }, { origin: other, 'sec-fetch-site': 'cross-site' }),
    ]) {
      expect(answer.statusCode).toBe(403);
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
    }
  });
});

test('GraphiQL is not there where it is off', async () => {
  const { get } = await serve({ graphiql: 'off' });
  expect((await get('/graphiql')).statusCode).toBe(404);
});
