import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { json as bodyOf } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { look, nothingAcknowledged, openRemote, RemoteError } from '../src/index.ts';

const token = 'samenspel_secret';
const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
});

async function listening(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It has no port.');
  return `http://127.0.0.1:${String(address.port)}`;
}

/** How a look at a server ends that answers so. */
async function failureOf(answer: RequestListener): Promise<RemoteError> {
  const address = await listening(answer);
  const remote = openRemote({ address, token, study: 'study' });
  try {
    await look(remote, nothingAcknowledged(remote.address, 'study'));
  } catch (error) {
    if (error instanceof RemoteError) return error;
    throw error;
  }
  throw new Error('It did not fail.');
}

const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  ((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  }) satisfies RequestListener;
const refusal = (code: string, message = 'No.') => ({
  errors: [{ message, extensions: { code } }],
});

const version = { epoch: 'e', number: 1 };

/** A page of notes with these paths. */
function page(paths: readonly string[], pageInfo: object) {
  const nodes = paths.map((path) => ({ id: path, path, revision: '1' }));
  return { data: { claims: { version }, notes: { nodes, pageInfo } } };
}

/** What a study says of itself. */
const head = {
  data: { study: { name: 'study', manifest: 'id: study' }, claims: { version } },
};

const question = z.object({
  query: z.string(),
  variables: z.object({ ids: z._default(z.array(z.string()), []) }),
});

/** A server that answers each question by what it asks. */
function answering(answer: (asked: z.infer<typeof question>) => unknown): RequestListener {
  return (request, response) => {
    void bodyOf(request).then((body) => {
      json(200, answer(question.parse(body)))(request, response);
    });
  };
}

describe('a server that is not as it should be', () => {
  test.each<[string, RequestListener, string]>([
    ['no JSON', (_, response) => response.end('<html>'), 'NOT_UNDERSTOOD'],
    ['another shape', json(200, { data: { claims: 1 } }), 'NOT_UNDERSTOOD'],
    ['a page that is not there', json(404, {}), 'NOT_UNDERSTOOD'],
    ['no UTF-8', (_, response) => response.end(Uint8Array.of(0xff)), 'UNREACHABLE'],
    ['nothing, and hangs up', (request) => request.socket.destroy(), 'UNREACHABLE'],
    ['that it does not know the token', json(401, refusal('UNAUTHENTICATED')), 'NOT_ALLOWED'],
    ['that its store is away', json(200, refusal('STORE_UNAVAILABLE')), 'UNREACHABLE'],
    ['an error of its own', json(500, refusal('INTERNAL_SERVER_ERROR')), 'REFUSED'],
    ['one path twice', json(200, page(['a.md', 'a.md'], { hasNextPage: false })), 'NOT_UNDERSTOOD'],
    [
      'more pages, and not where',
      json(200, page(['a.md'], { hasNextPage: true })),
      'NOT_UNDERSTOOD',
    ],
    [
      'pages without notes',
      json(200, page([], { hasNextPage: true, endCursor: 'x' })),
      'NOT_UNDERSTOOD',
    ],
    ['a code that every object has', json(200, refusal('toString')), 'REFUSED'],
    ['a code that is a prototype', json(200, refusal('__proto__')), 'REFUSED'],
  ])('answers %s', async (_, answer, code) => {
    const error = await failureOf(answer);
    expect(error.code).toBe(code);
    for (const words of Object.values(error.words)) expect(words).not.toContain(token);
  });

  test('says how long to wait', async () => {
    const error = await failureOf(json(429, refusal('RATE_LIMITED'), { 'retry-after': '17' }));
    expect(error).toMatchObject({ code: 'RATE_LIMITED', seconds: 17 });
    expect(error.message).toContain('17 s');
  });

  test.each([301, 302, 303, 307, 308])(
    'sends on with %i, and no token goes along',
    async (status) => {
      const asked: IncomingMessage[] = [];
      const elsewhere = await listening((request, response) => {
        asked.push(request);
        response.end();
      });
      const error = await failureOf((_request, response) => {
        response.writeHead(status, { location: `${elsewhere}/graphql` }).end();
      });
      expect(error.code).toBe('REDIRECTED');
      expect(asked).toEqual([]);
    },
  );

  test('tells the token again, or what a terminal would obey, and neither is told on', async () => {
    const told = `Bearer ${token} \u001B[2J is wrong.\n${'x'.repeat(5_000)}`;
    const error = await failureOf(json(401, refusal('UNAUTHENTICATED', told)));
    expect(error.message).not.toContain(token);
    expect(error.message).not.toContain('\u001B');
    expect(error.message.length).toBeLessThan(2_000);
  });

  test('answers without end, and is not listened to', async () => {
    const part = ' '.repeat(1024 * 1024);
    const error = await failureOf((_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write(part));
      };
      response.on('drain', more);
      more();
    });
    expect(error.code).toBe('TOO_LARGE');
  });

  test('pages without end, and is not asked on', async () => {
    let asked = 0;
    const error = await failureOf((request, response) => {
      asked += 1;
      const paths = Array.from(
        { length: 5_000 },
        (_each, at) => `${String(asked)}/${String(at)}.md`,
      );
      json(200, page(paths, { hasNextPage: true, endCursor: 'x' }))(request, response);
    });
    expect(error.code).toBe('TOO_LARGE');
    expect(asked).toBeLessThan(50 * 10);
  });

  test('names its notes at a length, and not all is held', async () => {
    let asked = 0;
    const error = await failureOf((request, response) => {
      asked += 1;
      const paths = Array.from({ length: 1_000 }, (_each, at) =>
        `${String(asked)}/${String(at)}.md`.padStart(2_000, '-'),
      );
      json(200, page(paths, { hasNextPage: true, endCursor: 'x' }))(request, response);
    });
    expect(error.code).toBe('TOO_LARGE');
    expect(asked).toBeLessThan(60);
  });

  test('gives notes that are long each, and not all is held', async () => {
    const ids = Array.from({ length: 100 }, (_each, at) => `${String(at)}.md`);
    const text = ' '.repeat(100_000_000 / 25);
    const given: string[] = [];
    const error = await failureOf(
      answering(({ query, variables }) => {
        if (query.includes('Heads')) return page(ids, { hasNextPage: false });
        if (query.includes('Head(')) return head;
        if (variables.ids.length > 1) return refusal('TOO_LARGE');
        given.push(...variables.ids);
        return {
          data: { nodes: variables.ids.map((id) => ({ id, path: id, revision: '1', text })) },
        };
      }),
    );
    expect(error.code).toBe('TOO_LARGE');
    expect(error.words.nl).toContain('Vraag de beheerder');
    expect(given.length).toBeLessThan(30);
  });
});
