import { once } from 'node:events';
import path from 'node:path';
import { CommandError, storeOption, UsageError, type Call, type Command } from '../command.ts';
import { examples } from '../examples.ts';
import { exitCodes } from '../exit-codes.ts';
import { bringIn, followFolder } from '../follow-folder.ts';
import { createApp } from '../http/app.ts';
import { listen } from '../http/listen.ts';
import type { Io } from '../io.ts';
import { writeShippedStudy } from '../shipped-study.ts';
import { openStore, storeAddress } from '../store-address.ts';
import { painter } from '../terminal/colour.ts';

const loopback = new Set(['127.0.0.1', 'localhost', '::1']);

/** Serves a store over HTTP until it is interrupted. */
export const serve: Command = {
  name: 'serve',
  summary: {
    nl: 'dien een onderzoek op: GraphQL, GraphiQL en een pagina',
    en: 'serve a study: GraphQL, GraphiQL and a page',
  },
  usage: '[folder]',
  arguments: [0, 1],
  options: {
    watch: {
      type: 'boolean',
      help: {
        nl: 'volg de map: wat verandert, verandert mee',
        en: 'follow the folder: what changes there changes here',
      },
    },
    port: {
      type: 'string',
      value: '<port>',
      help: {
        nl: 'poort (ook: PORT); anders de eerste vrije vanaf 4000',
        en: 'port (also: PORT); else the first free one from 4000',
      },
    },
    host: {
      type: 'string',
      value: '<address>',
      help: {
        nl: 'adres (ook: HOST); alleen dit apparaat',
        en: 'address (also: HOST); this machine only',
      },
    },
    ...storeOption,
  },
  examples: ['samenspel serve', 'samenspel serve my-study --watch', 'PORT=8080 samenspel serve'],
  run: async (call, io) => {
    const host = call.text('host') ?? io.env.HOST ?? '127.0.0.1';
    if (!loopback.has(host)) {
      throw new CommandError(
        exitCodes.usage.code,
        `the address ${host} can be reached from other machines, and there are no tokens yet to protect the notes. Use 127.0.0.1.`,
      );
    }
    const folder =
      call.positionals[0] === undefined ? undefined : path.resolve(io.cwd, call.positionals[0]);
    const fallback =
      folder === undefined ? undefined : path.join(folder, '.samenspel', 'samenspel.sqlite');
    const store = await openStore(storeAddress(call.text('store'), io, fallback), io);
    try {
      if (folder === undefined) await writeShippedStudy(store);
      else await bringIn(store, folder, call.language, io);
      const app = await createApp({ store, language: call.language });
      const port = await listen(app, host, portOf(call.text('port') ?? io.env.PORT));
      await announce(`http://${host === '::1' ? '[::1]' : host}:${String(port)}`, call, io);
      if (folder !== undefined && call.on('watch'))
        void followFolder(store, folder, call.language, io);
      if (!io.signal.aborted) await once(io.signal, 'abort');
      await app.close();
    } finally {
      await store.close();
    }
    return exitCodes.ok.code;
  },
};

function portOf(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`the port is ${JSON.stringify(text)}; expected a number from 0 to 65535.`);
  return port;
}

async function announce(address: string, { language }: Call, io: Io): Promise<void> {
  const paint = painter(io);
  const words = {
    nl: { page: 'pagina', endpoint: 'GraphQL', tries: 'Om te proberen', stop: 'Stoppen: Ctrl+C' },
    en: { page: 'page', endpoint: 'GraphQL', tries: 'To try', stop: 'Stop: Ctrl+C' },
  }[language];
  io.out(
    [
      '',
      `  ${paint('bold', 'Samenspel')}`,
      '',
      `  ${words.page.padEnd(9)} ${paint('cyan', `${address}/`)}`,
      `  ${'GraphiQL'.padEnd(9)} ${paint('cyan', `${address}/graphiql`)}`,
      `  ${words.endpoint.padEnd(9)} ${paint('cyan', `${address}/graphql`)}`,
      '',
      `  ${words.tries}`,
      ...(await examples())
        .slice(1, 4)
        .flatMap(({ name, title }) => [
          `    ${title[language]}`,
          `      ${paint('cyan', `${address}/graphiql#${name}`)}`,
        ]),
      '',
      `  ${words.stop}`,
      '',
      '',
    ].join('\n'),
  );
}
