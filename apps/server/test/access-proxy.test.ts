import { buildSchema } from '@samenspel/graphql';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { once } from 'node:events';
import {
  createServer,
  request,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
} from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operations } from '../../../packages/graphql/test/generated-operation.ts';
import { accessDesk, type AccessDesk } from './access-desk.ts';
import { canary, canaryStore, song } from './canary-studies.ts';

const publicHost = 'samenspel.example.org';

let desk: AccessDesk;
let app: FastifyInstance;
let token: string;
let address: URL;
const proxies: Server[] = [];

beforeAll(async () => {
  desk = await accessDesk(await canaryStore());
  await desk.write('access.yaml', 'published: { open: researcher }');
  const access = await desk.open({ start: true });
  token = access.start?.token ?? '';
  app = await desk.serve(access, { 'public.hosts': publicHost, metrics: 'token' });
  address = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
});
afterAll(async () => {
  for (const proxy of proxies) proxy.close();
  await desk.close();
});

/** A reverse proxy that hands requests on: under the name that it was asked by, or that of the server behind it. */
async function proxy(host: 'public' | 'upstream'): Promise<number> {
  const server = createServer((incoming, outgoing) => {
    const name = host === 'public' ? publicHost : address.host;
    const headers = {
      ...incoming.headers,
      host: name,
      'x-forwarded-host': publicHost,
      'x-forwarded-for': '198.51.100.7',
    };
    const onward = request(
      {
        host: address.hostname,
        port: address.port,
        method: incoming.method,
        path: incoming.url,
        headers,
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    incoming.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  proxies.push(server);
  const at = server.address();
  return typeof at === 'object' && at !== null ? at.port : 0;
}

interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
}

/** All that comes back: status, headers and body. */
async function whole(
  port: number,
  { method = 'GET', path, headers = {}, body }: Asked,
): Promise<string> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, resolve);
    sent.on('error', reject).end(body);
  });
  return `${String(answer.statusCode)} ${JSON.stringify(answer.rawHeaders)} ${await text(answer)}`;
}

const schema = buildSchema();
const queries = [
  '{ studies { id name title description languages } }',
  `{ study(study: "${canary}") { title } }`,
  '{ study(study: "zangvogl") { title } }',
  '{ claims { nodes { text } } }',
  '{ search(text: "kwink") { total hits { node { id } highlights { text } } } }',
  '{ schemes { concepts { name label } } }',
  ...fc.sample(
    operations(schema, {
      studies: ['open', canary, 'Open'],
      references: [canary, 'buurvrouw', 'wijkteam'],
      ids: ['x'],
      texts: [canary, 'buurt'],
    }),
    150,
  ),
];
const graphql = (query: string): Asked => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query }),
});
/** Every route, in the ways that it is asked. */
const requests: readonly Asked[] = [
  ...[
    '/',
    '/?lang=nl',
    '/?lang=en',
    '/graphiql',
    '/healthz',
    '/readyz',
    '/metrics',
    '/assets/token.js',
    '/graphiql/assets/page.js',
    '/nowhere',
    '/graphql',
    '/%E0%A4%A',
    `/graphql?query=${encodeURIComponent('{ studies { name } }')}`,
  ].flatMap((path) =>
    ['GET', 'HEAD', 'POST', 'OPTIONS'].flatMap((method) => [
      { method, path },
      { method, path, headers: { accept: 'text/html', 'accept-language': 'nl' } },
    ]),
  ),
  ...queries.map(graphql),
];

/** Whether something of the study is in an answer: what is in it, or its name where that was not asked for. */
const tells = (answer: string, { body = '' }: Asked) => {
  const heard = answer.toLowerCase();
  return heard.includes(song) || (heard.includes(canary) && !body.includes(canary));
};

describe.each(['public', 'upstream'] as const)('behind a proxy that sends the %s name', (host) => {
  test('a study that is not published is in no answer without a token', async () => {
    const port = await proxy(host);
    for (const asked of requests) {
      const answer = await whole(port, asked);
      expect(tells(answer, asked), `${JSON.stringify(asked)}\n${answer.slice(0, 2000)}`).toBe(
        false,
      );
    }
  });

  test('and with the token it is in many', async () => {
    const port = await proxy(host);
    const answers = await Promise.all(
      requests.map((asked) =>
        whole(port, { ...asked, headers: { ...asked.headers, authorization: `Bearer ${token}` } }),
      ),
    );
    expect(answers.filter((answer) => answer.includes(song)).length).toBeGreaterThan(5);
  });

  test('a page of the public name may ask, and of another one may not', async () => {
    const port = await proxy(host);
    const status = async (origin: string) =>
      (
        await whole(port, {
          ...graphql('{ studies { name } }'),
          headers: { 'content-type': 'application/json', origin },
        })
      ).slice(0, 3);
    expect(await status(`https://${publicHost}`)).toBe('200');
    expect(await status('https://elsewhere.example')).toBe('403');
    expect(await status(`https://${publicHost}.elsewhere.example`)).toBe('403');
  });
});
