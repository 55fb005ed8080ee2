import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ask } from '../ask.ts';
import { storeOption, UsageError, type Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { painter } from '../terminal/colour.ts';
import { flatten } from '../terminal/flatten.ts';
import { textTable } from '../terminal/text-table.ts';
import { withStore } from '../with-store.ts';

/** Asks a GraphQL query of the store itself, without a server. */
export const query: Command = {
  name: 'query',
  summary: {
    nl: 'stel een GraphQL-query, als bestand of als tekst',
    en: 'ask a GraphQL query, from a file or as text',
  },
  usage: '<file|query>',
  arguments: [1, 1],
  options: {
    format: {
      type: 'string',
      choices: ['table', 'json'],
      help: { nl: 'tabel (standaard) of JSON', en: 'table (default) or JSON' },
    },
    var: {
      type: 'string',
      multiple: true,
      value: '<name=value>',
      help: {
        nl: 'variabele van de query; de waarde als JSON of tekst',
        en: 'variable of the query; the value as JSON or text',
      },
    },
    ...storeOption,
  },
  examples: [
    "samenspel query '{ studies { title } }'",
    'samenspel query phases.graphql --format json',
    'samenspel query who.graphql --var actor=ergotherapeut',
  ],
  run: async (call, io) => {
    const [given = ''] = call.positionals;
    const variables = Object.fromEntries(call.texts('var').map(variable));
    const source = await sourceOf(given, io);
    const data = await withStore(call, io, (store) =>
      ask(store, { query: source, variables, language: call.language, signal: io.signal }),
    );
    if (call.text('format') === 'json') {
      io.out(`${JSON.stringify(data, undefined, 2)}\n`);
      return exitCodes.ok.code;
    }
    const paint = painter(io);
    const width = io.terminal ? io.columns : Number.POSITIVE_INFINITY;
    for (const { path: name, columns, rows } of flatten(data)) {
      if (name !== '') io.out(`${paint('bold', name)}\n`);
      io.out(rows.length === 0 ? '–\n\n' : `${textTable(columns, rows, width)}\n\n`);
    }
    return exitCodes.ok.code;
  },
};

async function sourceOf(given: string, io: Io): Promise<string> {
  const file = path.resolve(io.cwd, given);
  if (!given.includes('{') && existsSync(file)) return await readFile(file, 'utf8');
  if (!given.includes('{')) {
    throw new UsageError(
      `${JSON.stringify(given)} is neither a file nor a query. A query holds "{".`,
    );
  }
  return given;
}

function variable(text: string): readonly [string, unknown] {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`--var ${text}: expected name=value.`);
  const value = text.slice(at + 1);
  return [text.slice(0, at), parsed(value)];
}

/** A value as JSON where it is JSON, else as the text that it is. */
function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch (error) {
    if (error instanceof SyntaxError) return value;
    throw error;
  }
}
