import { nginxMissing } from '@samenspel/e2e';
import { createClient } from 'graphql-ws';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:http2';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { sha256 } from '../src/known-operations.ts';
import { bearer, serveStudy } from './http-served.ts';
import { liveDesk, streamOf, type LiveDesk, type Stream } from './live-desk.ts';
import { behindProxy, proxiedSite, publicHost, type Asked } from './proxied-site.ts';
import { slowStore, type SlowStore } from './slow-store.ts';
import { desk as folderDesk, interview } from './study-on-disk.ts';
import { importing } from './writes-desk.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
const folder = folderDesk();

async function siteBefore(address: string) {
  const site = await proxiedSite(address);
  closing.push(site.close);
  return site;
}

/** The study that ships, served behind nginx. */
async function shipped(settings: Readonly<Record<string, string>> = {}, slow?: SlowStore) {
  const served = await serveStudy(slow?.around, { ...behindProxy, ...settings });
  closing.push(served.close);
  const address = await served.app.listen({ host: '127.0.0.1', port: 0 });
  return { served, site: await siteBefore(address) };
}

/** A study that is written to, served behind nginx. */
async function written(settings: Readonly<Record<string, string>> = {}) {
  const desk = await liveDesk({ ...behindProxy, ...settings });
  closing.push(desk.close);
  return { desk, site: await siteBefore(desk.address) };
}

const json = { 'content-type': 'application/json' };
const posted = (query: string, headers: Readonly<Record<string, string>> = {}): Asked => ({
  method: 'POST',
  path: '/graphql',
  headers: { ...json, ...headers },
  body: JSON.stringify({ query }),
});
const question = '{ collaborations(first: 1) { nodes { text } } }';

const changes = 'subscription { changes { version { number } } }';
const told = (number: number) => ({ data: { changes: { version: { number } } } });
const writeAnother = (desk: LiveDesk) =>
  desk.ask('bob', importing, {
    notes: [{ path: 'interviews/three.md', text: interview('church') }],
  });

/** Writes while somebody listens: an event that nginx would gather does not come before the stream ends. */
async function expectEvents(desk: LiveDesk, stream: Pick<Stream, 'next'>): Promise<void> {
  expect(await stream.next()).toEqual(told(1));
  await writeAnother(desk);
  expect(await stream.next()).toEqual(told(2));
}

function streamed(answer: IncomingMessage, gone: AbortController): Stream {
  return streamOf(responseOf(answer, answer.statusCode ?? 0), gone);
}

function responseOf(body: Readable, status: number): Response {
  return new Response(Readable.toWeb(body), { status });
}

describe.skipIf(nginxMissing() !== undefined)(
  'behind nginx as the page on deploying has it',
  () => {
    test('an answer is tagged, the same one is not sent again, and compressing changes nothing of that', async () => {
      const { site } = await shipped();
      const asked = { path: `/graphql?query=${encodeURIComponent(question)}` };
      for (const encoding of ['identity', 'gzip']) {
        const headers = { 'accept-encoding': encoding };
        const first = await site.ask({ ...asked, headers });
        expect(first.status).toBe(200);
        expect(first.headers['content-encoding']).toBe(encoding === 'gzip' ? 'gzip' : undefined);
        expect(first.headers['strict-transport-security']).toBe('max-age=31536000');
        expect(first.headers['cache-control']).toBe('private, no-cache');
        const again = await site.ask({
          ...asked,
          headers: { ...headers, 'if-none-match': first.headers.etag },
        });
        expect([again.status, again.body]).toEqual([304, '']);
      }
    });

    test('who asks without TLS is sent to it, and what watches the server is out of reach', async () => {
      const { site, served } = await shipped();
      const plain = await new Promise<IncomingMessage>((resolve, reject) => {
        const headers = { host: publicHost };
        request({ host: '127.0.0.1', port: site.plainPort, path: '/graphiql?a', headers }, resolve)
          .on('error', reject)
          .end();
      });
      await text(plain);
      expect([plain.statusCode, plain.headers.location]).toEqual([
        301,
        `https://${publicHost}/graphiql?a`,
      ]);
      for (const at of [
        '/metrics',
        '/readyz',
        '/healthz',
        '//metrics',
        '/%6detrics',
        '/x/../metrics',
      ])
        expect((await site.ask({ path: at, headers: bearer(served) })).status, at).toBe(404);
    });

    test('pages of other sites, and other names, are refused', async () => {
      const { site } = await shipped();
      const status = async (headers: Readonly<Record<string, string>>) =>
        (await site.ask(posted(question, headers))).status;
      expect(
        await status({ origin: `https://${publicHost}`, 'sec-fetch-site': 'same-origin' }),
      ).toBe(200);
      expect(await status({ origin: 'https://elsewhere.example' })).toBe(403);
      expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(403);
      expect(await status({ host: 'elsewhere.example' })).toBe(421);
      expect(await status({ host: 'elsewhere.example', 'x-forwarded-host': publicHost })).toBe(421);
    });

    test('requests are counted by the address that nginx sees, not by what a client says', async () => {
      const { site } = await shipped({ 'limits.rate': '2' });
      const status = async (from: string, forwarded: string) =>
        (await site.ask({ ...posted(question, { 'x-forwarded-for': forwarded }), from })).status;
      expect(await status('127.0.0.2', '192.0.2.1')).toBe(200);
      expect(await status('127.0.0.2', '192.0.2.2')).toBe(200);
      expect(await status('127.0.0.2', '192.0.2.3, 192.0.2.4')).toBe(429);
      expect(await status('127.0.0.3', '127.0.0.2')).toBe(200);
    });

    test('documents of a list are asked by their hash, and no others', async () => {
      const id = sha256(question);
      await folder.write({ 'documents.json': JSON.stringify({ [id]: question }) });
      const { site } = await shipped({
        'documents.file': folder.file('documents.json'),
        'documents.only': 'on',
      });
      const known = await site.ask({ path: `/graphql?documentId=${id}` });
      expect([known.status, JSON.parse(known.body)]).toMatchObject([
        200,
        { data: { collaborations: { nodes: [{}] } } },
      ]);
      const other = await site.ask(posted('{ studies { id } }'));
      expect([other.status, other.body]).toEqual([
        expect.any(Number),
        expect.stringContaining('DOCUMENT'),
      ]);
    });

    test('notes are written, larger ones too, and what is too large is told', async () => {
      const { desk, site } = await written();
      const send = (who: 'bob' | 'analyst', mebibytes: number) => {
        const blank = '\n'.repeat(1024 ** 2 / 4);
        const notes = Array.from({ length: 2 * mebibytes }, (_, at) => ({
          path: `interviews/part-${String(at)}.md`,
          // A line break is two bytes of JSON.
          text: `${interview('church')}${blank}`,
        }));
        return site.ask({
          ...posted('', { authorization: `Bearer ${desk.token(who)}` }),
          body: JSON.stringify({ query: importing, variables: { notes } }),
        });
      };
      const tooLarge = { errors: [{ extensions: { code: 'TOO_LARGE' } }] };
      const large = await send('bob', 2);
      expect(JSON.parse(large.body)).toMatchObject({ data: { importNotes: { added: 4 } } });
      for (const refused of [await send('analyst', 2), await send('bob', 16)])
        expect([refused.status, JSON.parse(refused.body)]).toMatchObject([413, tooLarge]);
      const beyond = await send('bob', 17);
      expect([beyond.status, beyond.headers['content-type']]).toEqual([413, 'text/html']);
    });

    test('events come when they happen', async () => {
      const { desk, site } = await written();
      const gone = new AbortController();
      const answer = await site.open(
        posted(changes, {
          accept: 'text/event-stream',
          'accept-encoding': 'gzip',
          authorization: `Bearer ${desk.token('analyst')}`,
        }),
        gone.signal,
      );
      const stream = streamed(answer, gone);
      await expectEvents(desk, stream);
      stream.close();
    });

    test('and so do they over HTTP/2, as browsers ask', async () => {
      const { desk, site } = await written();
      const session = connect(`https://${publicHost}:${String(site.port)}`, site.client);
      const gone = new AbortController();
      const asked = session.request(
        {
          ':method': 'POST',
          ':path': '/graphql',
          accept: 'text/event-stream',
          authorization: `Bearer ${desk.token('analyst')}`,
          ...json,
        },
        { signal: gone.signal },
      );
      asked.end(JSON.stringify({ query: changes }));
      const stream = streamOf(responseOf(asked, 200), gone);
      await expectEvents(desk, stream);
      stream.close();
      session.destroy();
    });

    test('a WebSocket is told too, and closed with a code when the server stops', async () => {
      const { desk, site } = await written();
      const Socket = class extends WebSocket {
        constructor(address: string, protocol: string) {
          super(address, protocol, site.client);
        }
      };
      let end: (event: unknown) => void = () => undefined;
      const ended = new Promise<unknown>((resolve) => (end = resolve));
      const client = createClient({
        url: `wss://${publicHost}:${String(site.port)}/graphql`,
        webSocketImpl: Socket,
        retryAttempts: 0,
        connectionParams: { authorization: `Bearer ${desk.token('analyst')}` },
        on: { closed: end },
      });
      const events: AsyncIterator<unknown, unknown> = client.iterate({ query: changes });
      await expectEvents(desk, { next: async () => (await events.next()).value });
      await desk.app.close();
      expect(await ended).toMatchObject({ code: 1001, reason: 'STOPPING' });
      await client.dispose();
    });

    test('a server that stops finishes what runs, and what is new is told that there is none', async () => {
      const slow = slowStore();
      const { served, site } = await shipped({}, slow);
      const asked = slow.asked();
      const running = site.ask(posted(question));
      await asked;
      const closed = served.app.close();
      await expect
        .poll(async () => (await site.ask({ path: '/' })).status, { timeout: 30_000 })
        .toBe(502);
      slow.letGo();
      expect(await running).toMatchObject({ status: 200 });
      await closed;
      expect((await site.ask(posted(question))).status).toBe(502);
    });
  },
);
