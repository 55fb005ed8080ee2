#!/usr/bin/env node
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startLanguageServer } from '../language-server.ts';
import { diskFiles } from './disk-files.ts';

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

// A server that runs all day holds what it needs, and little more: notes are many, and most are left alone.
setFlagsFromString('--heap-growing-percent=20');

// The client has gone: there is nobody left to tell.
process.stdout.on('error', () => process.exit(1));
// Whatever goes wrong with one note, others are still to be served. Standard output belongs to the protocol.
process.on('uncaughtException', (error) => {
  process.stderr.write(`samenspel-language-server: ${error.stack ?? error.message}\n`);
});

startLanguageServer(
  createConnection(ProposedFeatures.all, process.stdin, process.stdout),
  diskFiles,
);
