import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { openRemote } from '../src/index.ts';

const server = createServer();
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

const version = { epoch: '0123456789abcdef01234567', number: 12 };
const written = { written: true, version, notes: [], refused: [], problems: [] };

/** What a server answers to each operation by the name that it has there. */
const answers: Readonly<Record<string, unknown>> = {
  Push: { importNotes: written },
  Texts: { nodes: [] },
};

test('what is read after a write is of that write or later, whichever server answers', async () => {
  const wanted: [operation: string, version: string | undefined][] = [];
  server.on('request', (request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      const [, operation = ''] = /(?:query|mutation) (\w+)/u.exec(body) ?? [];
      wanted.push([operation, request.headers['samenspel-version']?.toString()]);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ data: answers[operation] }));
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const remote = openRemote({ address: `http://127.0.0.1:${port}`, token: 't', study: 's' });
  await remote.notes(['a']);
  await remote.send([], {});
  await remote.notes(['a']);
  expect(wanted).toEqual([
    ['Texts', undefined],
    ['Push', undefined],
    ['Texts', '0123456789abcdef01234567.12'],
  ]);
});
