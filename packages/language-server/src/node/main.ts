#!/usr/bin/env node
import process from 'node:process';
import { serveStreams } from './streams.ts';

// Editors start it with --stdio, and some with the id of their process: there is no other way to talk to it.
const unknown = process.argv
  .slice(2)
  .find((argument) => argument !== '--stdio' && !argument.startsWith('--clientProcessId='));
if (unknown !== undefined) {
  process.stderr.write(
    `samenspel-language-server: ${unknown} is no option. An editor starts it: samenspel-language-server --stdio\n`,
  );
  process.exit(2);
}

serveStreams(process.stdin, process.stdout);
