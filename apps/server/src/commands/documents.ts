import { buildSchema } from '@samenspel/graphql';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { CommandError, type Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { problemIn } from '../http/trusted-documents.ts';
import type { Io, Words } from '../io.ts';
import { sha256 } from '../known-operations.ts';
import { writeWhole } from '../write-whole.ts';

/** Makes the list of documents that a server is held to, of the files that a client asks by. */
export const documents: Command = {
  name: 'documents',
  summary: {
    nl: 'maak de lijst van query’s waar een server zich aan houdt',
    en: 'make the list of queries that a server keeps to',
  },
  details: [
    {
      nl: 'Leest .graphql-bestanden, of alle in een map en wat daaronder ligt. Elk moet op het schema passen. De lijst is JSON, {"<SHA-256>": "query …"}, voor de instelling documents.file van serve; een programma vraagt dan met alleen de hash, als documentId of als persistedQuery. Hulpmiddelen voor GraphQL maken dezelfde lijst.',
      en: 'Reads .graphql files, or all of a folder and what is below it. Each has to fit the schema. The list is JSON, {"<SHA-256>": "query …"}, for the setting documents.file of serve; a program then asks by the hash alone, as documentId or as persistedQuery. Tools for GraphQL make the same list.',
    },
  ],
  usage: '<file|folder> …',
  arguments: [1, 1000],
  options: {
    out: {
      type: 'string',
      value: '<file>',
      help: {
        nl: 'waar de lijst komt; op het scherm als dit ontbreekt',
        en: 'where the list goes; to the screen when absent',
      },
    },
  },
  examples: [
    'samenspel documents queries --out documents.json',
    'samenspel serve --documents-file documents.json --documents-only on',
  ],
  run: async (call, io) => {
    const files: string[] = [];
    for (const given of call.positionals) files.push(...(await filesOf(given, io)));
    const schema = buildSchema();
    const listed = new Map<string, string>();
    for (const file of files) {
      const text = await readFile(path.resolve(io.cwd, file), 'utf8');
      const problem = problemIn(text, schema);
      if (problem !== undefined)
        throw new CommandError(exitCodes.problems.code, wrong(file, problem));
      listed.set(sha256(text), text);
    }
    const list = `${JSON.stringify(Object.fromEntries(listed), undefined, 2)}\n`;
    const out = call.text('out');
    if (out === undefined) io.out(list);
    else await writeWhole(path.resolve(io.cwd, out), lines(list));
    return exitCodes.ok.code;
  },
};

/** The file that is given, or those below the folder that is, in order. */
async function filesOf(given: string, io: Io): Promise<readonly string[]> {
  const at = path.resolve(io.cwd, given);
  const found = await stat(at).catch(() => undefined);
  if (found?.isFile() === true) return [given];
  const below = found?.isDirectory() === true ? await readdir(at, { recursive: true }) : [];
  const files = below.filter((file) => /\.(?:graphql|gql)$/u.test(file)).sort();
  if (files.length === 0) throw new CommandError(exitCodes.nothing.code, nothing(given));
  return files.map((file) => path.join(given, file));
}

async function* lines(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

const wrong = (file: string, problem: string): Words => ({
  nl: `${file} past niet op het schema: ${problem}`,
  en: `${file} does not fit the schema: ${problem}`,
});

const nothing = (given: string): Words => ({
  nl: `er is geen bestand ${given}, en geen map van die naam met bestanden die eindigen op .graphql.`,
  en: `there is no file ${given}, and no folder of that name with files that end in .graphql.`,
});
