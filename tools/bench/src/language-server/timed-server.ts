// The language server over standard input and output, which tells on its fourth stream how long it worked on each
// answer: from the moment that the last of a message was read until what answers it is written.
import { createWriteStream } from 'node:fs';
import process from 'node:process';
import { Writable } from 'node:stream';
import { serveStreams } from '@samenspel/language-server/streams';
import { diagnosticsKey, requestKey } from './server-times.ts';

const told = createWriteStream('', { fd: 3 });
let heardAt = performance.now();

process.stdin.on('data', () => {
  heardAt = performance.now();
});

const output = new Writable({
  write(bytes: Buffer, _encoding, done) {
    const milliseconds = performance.now() - heardAt;
    process.stdout.write(bytes, done);
    const key = keyOf(bytes);
    if (key !== undefined) told.write(`${key} ${String(milliseconds)}\n`);
  },
});

/** What a message answers. */
function keyOf(bytes: Buffer): string | undefined {
  const message = bytes.toString();
  const [, id] = /^\{"jsonrpc":"2\.0","id":(\d+),"result"/.exec(message) ?? [];
  if (id !== undefined) return requestKey(Number(id));
  const [, uri] = /^.{0,60}publishDiagnostics","params":\{"uri":"([^"]*)"/.exec(message) ?? [];
  const [, version] = /"version":(\d+)\}\}$/.exec(message) ?? [];
  if (uri === undefined || version === undefined) return undefined;
  return diagnosticsKey(uri, Number(version));
}

serveStreams(process.stdin, output);
