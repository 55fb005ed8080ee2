import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bearer, serveStudy, type Headers, type ServedApp } from './http-served.ts';

let served: ServedApp;
beforeAll(async () => {
  served = await serveStudy();
});
afterAll(async () => {
  await served.close();
});

/** How a browser follows a link from one page to another. */
const link = {
  'sec-fetch-site': 'cross-site',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-dest': 'document',
};
const form = { ...link, origin: 'null' };
/** The port by which the server is reached. */
async function listening(): Promise<number> {
  if (!served.app.server.listening) await served.app.listen({ host: '127.0.0.1', port: 0 });
  const address = served.app.server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Sends a request as it stands, and reads what comes. */
async function sent(target: string, hosts: readonly string[]): Promise<string> {
  const socket = connect(await listening(), '127.0.0.1');
  socket.write([`GET ${target} HTTP/1.1`, ...hosts, 'Connection: close', '', ''].join('\r\n'));
  return await text(socket);
}

const query = '{ studies { id } }';
const question = `/graphql?query=${encodeURIComponent(query)}`;

test.each<[string, Headers, number]>([
  ['a program', {}, 200],
  ['this site', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost' }, 200],
  [
    'this site behind a proxy',
    { 'sec-fetch-site': 'same-origin', origin: 'https://localhost' },
    200,
  ],
  ['this site at a port', { host: '127.0.0.1:4000', origin: 'http://127.0.0.1:4000' }, 200],
  ['this site over IPv6', { host: '[::1]:4000', origin: 'http://[::1]:4000' }, 200],
  ['this site over IPv6, without a port', { host: '[::1]' }, 200],
  ['this site in upper case', { host: 'LOCALHOST:4000', origin: 'http://localhost:4000' }, 200],
  [
    'this site by its full name',
    { host: 'localhost.:4000', origin: 'http://localhost.:4000' },
    200,
  ],
  ['another port', { host: 'localhost:4000', origin: 'http://localhost:3000' }, 403],
  ['another port, as a browser says', { 'sec-fetch-site': 'same-site' }, 403],
  ['another site', { origin: 'https://elsewhere.example' }, 403],
  ['a site that hides', { origin: 'null' }, 403],
  ['a site with a name that begins as ours', { origin: 'http://localhost.elsewhere.example' }, 403],
  ['another site, as a browser says', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a link on another site', link, 403],
  ['a form on another site', form, 403],
  ['a name rebound to this machine', { host: 'elsewhere.example' }, 421],
  ['a name that ends as ours', { host: 'elsewhere.example.localhost' }, 421],
  ['a name with a user', { host: 'localhost@elsewhere.example' }, 421],
  ['an address of every network', { host: '0.0.0.0:4000' }, 421],
])('a query from %s', async (_name, headers, status) => {
  const answer = await served.ask({ query }, headers);
  expect(answer.statusCode, answer.body).toBe(status);
  if (status !== 200) {
    expect(answer.json()).toEqual({
      errors: [
        {
          message: expect.any(String) as string,
          extensions: {
            code: status === 421 ? 'OTHER_HOST' : 'OTHER_SITE',
            hint: expect.any(String) as string,
          },
        },
      ],
    });
  }
});

test('a query that does not say to whom it goes is refused', async () => {
  const socket = connect(await listening(), '127.0.0.1');
  socket.write(`GET ${question} HTTP/1.0\r\n\r\n`);
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 421 /u);
});

test.each([
  ['several hosts', question, ['Host: localhost', 'Host: elsewhere.example']],
  ['several hosts, the second in front', question, ['Host: elsewhere.example', 'host: localhost']],
  ['the same host twice', question, ['Host: localhost', 'Host: localhost']],
  ['a target at another host', `http://elsewhere.example${question}`, ['Host: localhost']],
  ['a target at another port', `http://localhost:1${question}`, ['Host: localhost']],
  ['a watched target at another host', 'http://elsewhere.example/readyz', ['Host: localhost']],
  ['a target with a user', `http://x@localhost${question}`, ['Host: localhost']],
])('a query to %s is refused', async (_name, target, hosts) => {
  const answer = await sent(target, hosts);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /u);
});

test('a query whose target names the same host is answered', async () => {
  const answer = await sent(`http://LOCALHOST${question}`, ['Host: localhost']);
  expect(answer).toMatch(/^HTTP\/1\.1 200 /u);
});

describe('by a name of its own', () => {
  const headers = { host: 'server:4000' };
  test.each([
    ['/healthz', 200],
    ['/readyz', 200],
    ['/readyz?full', 200],
    // They are for this machine, which has its own names, and for admins.
    ['/metrics', 403],
    ['/', 421],
    ['/graphiql', 421],
    ['/healthz/', 421],
    ['//healthz', 421],
    [question, 421],
  ])('what watches the server gets from %s %i', async (url, status) => {
    expect((await served.get(url, headers)).statusCode).toBe(status);
  });

  test('an admin gets the measures, and details of the store are told to nobody', async () => {
    const { authorization = '' } = bearer(served);
    expect((await served.get('/metrics', { ...headers, authorization })).statusCode).toBe(200);
    expect((await served.get('/readyz', headers)).json()).toEqual({ status: 'ready' });
  });

  test('a page of another site gets nothing', async () => {
    const other = { ...headers, 'sec-fetch-site': 'cross-site' };
    expect((await served.get('/readyz', other)).statusCode).toBe(403);
  });
});

describe('a link on another site', () => {
  test.each([
    ['/', 200],
    ['/?lang=nl', 200],
    ['/graphiql', 200],
    [question, 403],
    ['/readyz', 403],
    ['/graphiql/assets/page.js', 403],
  ])('leads to %s with %i', async (url, status) => {
    expect((await served.get(url, link)).statusCode).toBe(status);
    const page = await served.get(url, { ...link, 'sec-fetch-site': 'same-site' });
    expect(page.statusCode).toBe(status);
  });

  test.each<[string, Headers]>([
    ['a frame', { ...link, 'sec-fetch-dest': 'iframe' }],
    ['a script', { ...link, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }],
    ['a form', form],
  ])('is not %s', async (_name, headers) => {
    expect((await served.get('/', headers)).statusCode).toBe(403);
  });
});
