import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSchema, createContext } from '@samenspel/graphql';
import type { Scope } from '@samenspel/store';
import { openSqliteStore } from '@samenspel/store-sqlite';
import { syntheticStudy } from '@samenspel/synthetic';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import { benchmark, type Measures } from './benchmark.ts';
import type { Measured } from './table.ts';
import { press } from './load.ts';
import { puts } from './note-changes.ts';
import { pageByHand } from './page-handler.ts';
import { pageQuery } from './page-query.ts';
import { cpuSecondsOf } from './process-usage.ts';
import { startSamenspel } from './samenspel.ts';
import { median } from './timing.ts';

/**
 * Pages of 50 collaborations over HTTP: of the real program, of a handler written by hand on the same store, of Apollo
 * Server as it comes with the same schema, and of a server that only sends bytes that it has. Each runs in a process of
 * its own and is asked in rounds that alternate, by a program that is a process of its own too.
 */
const rounds = 5;
const connections = 8;

/** Requests in a round. */
const requests = 300;
const host = '127.0.0.1';

/** Pages that are asked for in turn. */
const pages = 20;

await benchmark(
  import.meta.url,
  {
    fill: async (file = '') => {
      const { study, notes } = syntheticStudy();
      const store = await openSqliteStore(file);
      await store.write(study, puts(notes()));
      await store.close();
      return {};
    },
    byHand: async (file = '') => {
      const store = await openSqliteStore(file);
      return listening((incoming, outgoing) => {
        void text(incoming).then(async (body) => {
          const after = textAt(JSON.parse(body), ['variables', 'after']);
          outgoing.setHeader('content-type', 'application/json; charset=utf-8');
          outgoing.end(await pageByHand(store, 'synthetisch', after));
        });
      });
    },
    readyBytes: async (file = '') => {
      const bytes = await readFile(file);
      return listening((incoming, outgoing) => {
        incoming.resume().once('end', () => {
          outgoing.setHeader('content-type', 'application/json; charset=utf-8');
          outgoing.end(bytes);
        });
      });
    },
    apollo: async (file = '') => {
      const store = await openSqliteStore(file);
      const scope: Scope = { studies: 'all' };
      const server = new ApolloServer({ schema: buildSchema() });
      const { url } = await startStandaloneServer(server, {
        listen: { port: 0, host },
        context: () => Promise.resolve(createContext({ store, scope, language: 'nl' })),
      });
      return { port: Number(new URL(url).port) };
    },
    load: async (url = '', file = '', limit = '') => {
      const bodies: unknown = JSON.parse(await readFile(file, 'utf8'));
      if (!Array.isArray(bodies) || !bodies.every((body) => typeof body === 'string'))
        throw new TypeError(`${file} has no list of bodies.`);
      return press(url, bodies, { connections, requests: Number(limit), seconds: 10 });
    },
  },
  async ({ folder, signal, part, serving }) => {
    const store = join(folder, 'store.sqlite');
    await part('fill', [store]);
    const samenspel = await startSamenspel('serve', store, signal);
    try {
      const [first, bodies] = [join(folder, 'first.json'), join(folder, 'bodies.json')];
      const { answer, asking } = await walked(samenspel.address);
      writeFileSync(first, JSON.stringify(answer));
      writeFileSync(bodies, JSON.stringify(asking));

      const served = async (name: 'byHand' | 'apollo' | 'readyBytes', file: string) => {
        const { said, pid } = await serving(name, [file]);
        return { url: `http://${host}:${said('port')}/`, pid };
      };
      const samenspelItself = { url: `${samenspel.address}/graphql`, pid: samenspel.pid };
      const byHand = await served('byHand', store);
      const apollo = await served('apollo', store);
      const readyBytes = await served('readyBytes', first);
      for (const { url } of [byHand, apollo, readyBytes]) {
        if (!isDeepStrictEqual(await asked(url, asking[0] ?? ''), answer))
          throw new Error(`${url} answers otherwise than the program does.`);
      }

      const pressed = async ({ url, pid }: typeof byHand): Promise<Pressed> => {
        const before = cpuSecondsOf(pid);
        const loaded = await part('load', [url, bodies, requests]);
        return {
          perSecond: loaded('requests') / loaded('seconds'),
          cpu: ((cpuSecondsOf(pid) - before) * 1000) / loaded('requests'),
        };
      };
      const turns: (() => Promise<Pressed>)[] = [samenspelItself, byHand, apollo, readyBytes].map(
        (server) => () => pressed(server),
      );
      const [own = [], handler = [], usualApollo = [], bytes = []] = await inRounds(turns);
      return tabled(own, handler, usualApollo, bytes);
    } finally {
      await samenspel.stop();
    }
  },
);

/** How a server stood up to one round. */
interface Pressed {
  readonly perSecond: number;
  /** Milliseconds of CPU for a request. */
  readonly cpu: number;
}

/** Runs turns one after the other, again and again; the first round is not counted. */
async function inRounds(turns: readonly (() => Promise<Pressed>)[]): Promise<Pressed[][]> {
  const results: Pressed[][] = turns.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, turn] of turns.entries()) {
      const pressed = await turn();
      if (round > 0) results[index]?.push(pressed);
    }
  }
  return results;
}

function tabled(
  own: readonly Pressed[],
  byHand: readonly Pressed[],
  apollo: readonly Pressed[],
  bytes: readonly Pressed[],
): readonly Measured[] {
  const speed = (of: readonly Pressed[]) => median(of.map(({ perSecond }) => perSecond));
  const cpu = (of: readonly Pressed[]) => median(of.map((each) => each.cpu));
  /** Round by round, so that what else the machine does weighs on both. */
  const share = (of: readonly Pressed[]) =>
    100 * median(of.map((each, round) => each.perSecond / (byHand[round]?.perSecond ?? 0)));
  const handler = 'written by hand';
  return [
    {
      what: 'throughput, of that written by hand',
      value: share(own),
      unit: '%',
      target: { least: 30 },
    },
    { what: 'the same of Apollo as it comes', value: share(apollo), unit: '%' },
    {
      what: 'pages a second',
      ...{ value: speed(own), unit: '/s', peer: { name: handler, value: speed(byHand) } },
    },
    {
      what: 'pages a second, Apollo as it comes',
      ...{ value: speed(apollo), unit: '/s', peer: { name: handler, value: speed(byHand) } },
    },
    {
      what: 'answers a second from ready bytes',
      ...{ value: speed(bytes), unit: '/s', peer: { name: handler, value: speed(byHand) } },
    },
    {
      what: 'CPU of the server for a page',
      ...{ value: cpu(own), unit: 'ms', peer: { name: handler, value: cpu(byHand) } },
    },
  ];
}

/** Some pages one after the other: what to ask for them, and the answer to the first. */
async function walked(
  address: string,
): Promise<{ readonly answer: unknown; readonly asking: readonly string[] }> {
  const asking: string[] = [];
  let answer: unknown;
  let after: string | undefined;
  while (asking.length < pages) {
    const body = JSON.stringify({ query: pageQuery, variables: { after } });
    const page = await asked(`${address}/graphql`, body);
    answer ??= page;
    after = textAt(page, ['data', 'collaborations', 'pageInfo', 'endCursor']);
    asking.push(body);
  }
  return { answer, asking };
}

async function asked(url: string, body: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(url, { method: 'POST', headers, body })).json();
}

function textAt(value: unknown, path: readonly string[]): string | undefined {
  const found = path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined,
    value,
  );
  return typeof found === 'string' ? found : undefined;
}

/** Listens on a free port of this machine. */
async function listening(handle: RequestListener): Promise<Measures> {
  const server = createServer(handle).listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : 0 };
}
