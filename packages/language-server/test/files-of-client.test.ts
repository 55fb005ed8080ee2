import { PassThrough } from 'node:stream';
import { afterEach, expect, it } from 'vitest';
import {
  createConnection,
  createProtocolConnection,
  RequestType,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { filesOfClient } from '../src/files-of-client.ts';
import { readFileMethod, type FileAnswer, type FileParams } from '../src/files-protocol.ts';

const reading = new RequestType<FileParams, FileAnswer, never>(readFileMethod);
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server's side and a client's side of one conversation. */
function conversation() {
  const [there, back] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(there), new StreamMessageWriter(back));
  const client = createProtocolConnection(
    new StreamMessageReader(back),
    new StreamMessageWriter(there),
  );
  server.listen();
  client.listen();
  closing.push(() => {
    client.dispose();
    server.dispose();
  });
  return { server, client };
}

it('does not wait forever for a client that never answers, and asks it anew', async () => {
  const { server, client } = conversation();
  let asked = 0;
  let cancelled = 0;
  client.onRequest(reading, ({ uri }, token) => {
    asked++;
    if (asked > 1) return { base64: btoa(`# ${uri}`) };
    return new Promise<never>(() => {
      token.onCancellationRequested(() => cancelled++);
    });
  });
  const files = filesOfClient(server, Promise.resolve(), 50);
  expect(await files.read('memory:/a.md')).toEqual({
    ok: false,
    refusal: { code: 'unreadable', found: 'no answer in 0.05 s', expected: '' },
  });
  expect(await files.read('memory:/a.md')).toEqual({ ok: true, text: '# memory:/a.md' });
  expect([asked, cancelled]).toEqual([2, 1]);
});

it('says that a folder cannot be listed when no answer comes', async () => {
  const { server, client } = conversation();
  client.onRequest('samenspel/files/list', () => new Promise<never>(() => undefined));
  const files = filesOfClient(server, Promise.resolve(), 50);
  const listed = files.list('memory:/', () => false)[Symbol.asyncIterator]();
  await expect(listed.next()).rejects.toThrow('no answer in 0.05 s');
});
