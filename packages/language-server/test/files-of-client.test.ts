import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  createConnection,
  createProtocolConnection,
  RequestType,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { filesOfClient, patience } from '../src/files-of-client.ts';
import { createGate } from '../src/gate.ts';
import { readFileMethod, type FileAnswer, type FileParams } from '../src/files-protocol.ts';

const reading = new RequestType<FileParams, FileAnswer, never>(readFileMethod);
const closing: (() => void)[] = [];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
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

/** What is asked of a client that does not answer, some time after it was asked. */
async function late<Answer>(asking: Promise<Answer>, isAsked: Promise<unknown>): Promise<Answer> {
  await isAsked;
  await vi.advanceTimersByTimeAsync(patience);
  return asking;
}

it('does not wait forever for a client that never answers, and asks it anew', async () => {
  const { server, client } = conversation();
  const first = createGate();
  const cancelled = createGate();
  let asked = 0;
  client.onRequest(reading, ({ uri }, token) => {
    asked++;
    if (asked > 1) return { base64: btoa(`# ${uri}`) };
    token.onCancellationRequested(() => {
      cancelled.open();
    });
    first.open();
    return new Promise<never>(() => undefined);
  });
  const files = filesOfClient(server, Promise.resolve());
  expect(await late(Promise.resolve(files.read('memory:/a.md')), first.opened)).toEqual({
    ok: false,
    refusal: { code: 'late', found: '10 s', expected: '' },
  });
  await cancelled.opened;
  expect(await files.read('memory:/a.md')).toEqual({ ok: true, text: '# memory:/a.md' });
  expect(asked).toBe(2);
});

it('says that a folder is late when no answer comes', async () => {
  const { server, client } = conversation();
  const asked = createGate();
  client.onRequest('samenspel/files/list', () => {
    asked.open();
    return new Promise<never>(() => undefined);
  });
  const files = filesOfClient(server, Promise.resolve());
  const listed = files.list('memory:/', () => false)[Symbol.asyncIterator]();
  const refusal = { code: 'late', found: '10 s', expected: '' };
  expect(await late(listed.next(), asked.opened)).toEqual({
    done: false,
    value: { path: '', refusal },
  });
});
