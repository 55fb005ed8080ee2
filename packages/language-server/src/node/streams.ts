import { isAbsolute } from 'node:path';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startLanguageServer } from '../language-server.ts';
import { diskFiles } from './disk-files.ts';
import { diskMemory, usualFolder } from './disk-memory.ts';

/**
 * Serves the editor at the other end of two streams, from the files of this machine. It is all that the process does
 * from then on: it ends when the editor leaves, with 0 where that was announced.
 */
export function serveStreams(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): void {
  // A server that runs all day holds what it needs, and little more: notes are many, and most are left alone.
  setFlagsFromString('--heap-growing-percent=50');
  // Its young generation stays small: collecting it takes less memory, and a millisecond at a time instead of twenty.
  setFlagsFromString('--semi-space-growth-factor=1');
  // The editor has gone: there is nobody left to tell.
  output.on('error', () => process.exit(1));
  // Whatever goes wrong with one note, others are still to be served. Standard output belongs to the protocol.
  process.on('uncaughtException', (error) => {
    process.stderr.write(`samenspel-language-server: ${error.stack ?? error.message}\n`);
  });
  startLanguageServer(createConnection(ProposedFeatures.all, input, output), {
    files: diskFiles,
    memoryIn(folder = usualFolder()) {
      return isAbsolute(folder) ? diskMemory(folder) : undefined;
    },
  });
}
