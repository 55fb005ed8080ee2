import { nginxMissing } from '@samenspel/e2e';
import { buildSchema } from '@samenspel/graphql';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { once } from 'node:events';
import { createServer, request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operations } from '../../../packages/graphql/test/generated-operation.ts';
import { accessDesk, type AccessDesk } from './access-desk.ts';
import { canary, canaryStore, song } from './canary-studies.ts';
import { behindProxy, proxiedSite, publicHost, type Asked } from './proxied-site.ts';

let desk: AccessDesk;
let app: FastifyInstance;
let token: string;
let address: URL;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  desk = await accessDesk(await canaryStore());
  await desk.write('access.yaml', 'published: { open: researcher }');
  const access = await desk.open({ start: true });
  token = access.start?.token ?? '';
  app = await desk.serve(access, { ...behindProxy, 'limits.rate': 'off' });
  address = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
});
afterAll(async () => {
  for (const close of closing) await close();
  await desk.close();
});

/** What asks the server through a proxy, and gives all that comes back: status, headers and body. */
type Asking = (asked: Asked) => Promise<string>;

/** The name by which a proxy asks: that by which it was asked itself, or that of the server behind it. */
type NamedAs = 'public' | 'upstream';

/** A reverse proxy without more than it must have. */
async function plainProxy(host: NamedAs): Promise<Asking> {
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
  closing.push(() => {
    server.close();
    return Promise.resolve();
  });
  const at = server.address();
  const port = typeof at === 'object' && at !== null ? at.port : 0;
  return async ({ method = 'GET', path, headers = {}, body }) => {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, method, path, headers }, resolve);
      sent.on('error', reject).end(body);
    });
    return `${String(answer.statusCode)} ${JSON.stringify(answer.rawHeaders)} ${await text(answer)}`;
  };
}

/**
 * nginx as the page on deploying has it, but for what that keeps out of reach; without the line on the name, nginx names
 * the server behind it.
 */
async function nginx(host: NamedAs): Promise<Asking> {
  const site = await proxiedSite(address.origin, (shown) => {
    const open = without(shown, /location ~ [^{]*\{\s*return 404;\s*\}/u);
    return host === 'public' ? open : without(open, /proxy_set_header Host .*;/u);
  });
  closing.push(site.close);
  return async (asked) => {
    const { status, rawHeaders, body } = await site.ask(asked);
    return `${String(status)} ${JSON.stringify(rawHeaders)} ${body}`;
  };
}

const proxies = [
  { named: 'a plain proxy', start: plainProxy, missing: undefined },
  { named: 'nginx', start: nginx, missing: nginxMissing() },
].flatMap(({ missing, ...proxy }) =>
  missing === undefined
    ? (['public', 'upstream'] as const).map((host) => ({ ...proxy, host }))
    : [],
);

/** @throws Error where there is nothing of it: then the page and this test differ */
function without(shown: string, part: RegExp): string {
  if (!part.test(shown)) throw new Error(`The page shows no ${part.source} for nginx.`);
  return shown.replace(part, '');
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

describe.each(proxies)('behind $named that sends the $host name', ({ start, host }) => {
  test('a study that is not published is in no answer without a token', async () => {
    const ask = await start(host);
    for (const asked of requests) {
      const answer = await ask(asked);
      expect(tells(answer, asked), `${JSON.stringify(asked)}\n${answer.slice(0, 2000)}`).toBe(
        false,
      );
    }
  });

  test('and with the token it is in many', async () => {
    const ask = await start(host);
    const answers = await Promise.all(
      requests.map((asked) =>
        ask({ ...asked, headers: { ...asked.headers, authorization: `Bearer ${token}` } }),
      ),
    );
    expect(answers.filter((answer) => answer.includes(song)).length).toBeGreaterThan(5);
  });

  test('a page of the public name may ask, and of another one may not', async () => {
    const ask = await start(host);
    const status = async (origin: string) =>
      (
        await ask({
          ...graphql('{ studies { name } }'),
          headers: { 'content-type': 'application/json', origin },
        })
      ).slice(0, 3);
    expect(await status(`https://${publicHost}`)).toBe('200');
    expect(await status('https://elsewhere.example')).toBe('403');
    expect(await status(`https://${publicHost}.elsewhere.example`)).toBe('403');
  });
});
