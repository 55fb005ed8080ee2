import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { ask } from '../ask.ts';
import { chosenStudy } from '../chosen-study.ts';
import { CommandError, storeOption, studyOption, UsageError, type Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { variablesOf } from '../query-variables.ts';
import { answerText } from '../terminal/answer-text.ts';
import { painter } from '../terminal/colour.ts';
import { shapeOf } from '../terminal/shape.ts';
import { withStore } from '../with-store.ts';

/** Asks a GraphQL query of the store itself, without a server. */
export const query: Command = {
  name: 'query',
  summary: {
    nl: 'stel een GraphQL-query, als bestand of als tekst',
    en: 'ask a GraphQL query, from a file or as text',
  },
  details: [
    {
      nl: 'Tabellen passen zich aan de breedte van het scherm aan; wat niet naast elkaar past, staat onder elkaar. Voor andere programma’s is er --format json.',
      en: 'Tables follow the width of the screen; what does not fit side by side stands one below the other. For other programs there is --format json.',
    },
  ],
  usage: '<file|query|->',
  arguments: [1, 1],
  options: {
    format: {
      type: 'string',
      choices: ['table', 'json'],
      help: { nl: 'table (standaard) of json', en: 'table (default) or json' },
    },
    var: {
      type: 'string',
      multiple: true,
      value: '<name=value>',
      help: {
        nl: 'variabele van de query: een tekst, of JSON voor lijsten en objecten',
        en: 'variable of the query: a text, or JSON for lists and objects',
      },
    },
    ...studyOption,
    ...storeOption,
  },
  examples: [
    "samenspel query '{ studies { title } }'",
    'samenspel query who.graphql --var actor=klantmanager --lang nl',
    'samenspel query who.graphql --format json > answer.json',
    'samenspel query - < who.graphql',
  ],
  run: async (call, io) => {
    const source = await sourceOf(call.positionals[0] ?? '', io);
    const variables = variablesOf(source, call.texts('var'));
    const named = call.text('study');
    const data = await withStore(call, io, async (store) => {
      const study = named === undefined ? undefined : (await chosenStudy(store, named)).id;
      const { language } = call;
      return await ask(store, { query: source, variables, language, signal: io.signal, study });
    });
    io.out(
      call.text('format') === 'json'
        ? `${JSON.stringify(data, undefined, 2)}\n`
        : `${answerText(shapeOf(data), painter(io), io.columns).join('\n')}\n`,
    );
    return exitCodes.ok.code;
  },
};

/** The text of the query that is meant: what comes in, what a file holds, or the argument itself. */
async function sourceOf(given: string, io: Io): Promise<string> {
  if (given === '-') {
    if (io.input !== undefined) return await io.input();
    throw new UsageError({
      en: 'nothing comes in to read the query from.',
      nl: 'er komt niets binnen om de query uit te lezen.',
    });
  }
  if (given.includes('{')) return given;
  const file = path.resolve(io.cwd, given);
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() === true) return await readFile(file, 'utf8');
  if (given.endsWith('.graphql') || given.includes('/')) {
    throw new CommandError(exitCodes.nothing.code, {
      en: `there is no file ${given}.`,
      nl: `er is geen bestand ${given}.`,
    });
  }
  throw new UsageError({
    en: `${JSON.stringify(given)} is neither a file nor a query. A query holds "{"; - reads it from what comes in.`,
    nl: `${JSON.stringify(given)} is geen bestand en geen query. Een query bevat "{"; - leest wat er binnenkomt.`,
  });
}
