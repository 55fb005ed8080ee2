import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Bench } from '../benchmark.ts';
import { pageQuery } from '../page-query.ts';
import { startSamenspel, type Samenspel } from '../samenspel.ts';
import type { Measured } from '../table.ts';
import { at, textAt } from './answer.ts';
import { host } from './listening.ts';
import { answerOf, compete, cpuOf, type Answering, type Rival, type Stood } from './rivals.ts';
import { chosen, givenFile, programSettings } from './scale.ts';
import type { sqliteParts } from './sqlite-parts.ts';
import { standingTable } from './standing-table.ts';

type SqliteBench = Bench<keyof typeof sqliteParts | 'load'>;

/** Pages that are asked for in turn. */
const pages = 20;

/** A document that the program trusts is asked by its hash. */
const documentId = createHash('sha256').update(pageQuery).digest('hex');

/**
 * Pages of collaborations over HTTP from a store of SQLite: of the real program, asked by the hash of a document that it
 * trusts, with and without memory for answers; of a handler written by hand on the same store; of Apollo Server as it
 * comes with the same schema; and of a server that only sends bytes that it has.
 */
export async function onSqlite(bench: SqliteBench): Promise<readonly Measured[]> {
  if (chosen.length > 0 && !chosen.includes('document')) return [];
  const { folder, signal, part, serving } = bench;
  const store = givenFile ?? join(folder, 'store.sqlite');
  if (givenFile === undefined) await part('fill', [store]);
  const documents = join(folder, 'documents.json');
  writeFileSync(documents, JSON.stringify({ [documentId]: pageQuery }));
  const running: Samenspel[] = [];
  try {
    const program = async (answers: string): Promise<Answering> => {
      const settings = {
        ...programSettings,
        SAMENSPEL_CACHE_ANSWERS: answers,
        SAMENSPEL_DOCUMENTS_FILE: documents,
      };
      const started = await startSamenspel('serve', `sqlite:${store}`, signal, { settings });
      running.push(started);
      return { url: `${started.address}/graphql`, pid: started.pid, headers: started.headers };
    };
    const served = async (name: 'byHand' | 'apollo' | 'readyBytes', file: string) => {
      const { said, pid } = await serving(name, [file]);
      return { url: `http://${host}:${said('port')}/`, pid };
    };
    const [plain, keeping] = [await program('0'), await program('32MiB')];
    const [byHand, apollo] = [await served('byHand', store), await served('apollo', store)];
    const whole = await asked(apollo, 50);
    const average = await asked(apollo, 20);
    const first = join(folder, 'first.json');
    writeFileSync(first, JSON.stringify(whole.answer));
    const readyBytes = await served('readyBytes', first);

    const trusted = await trustedBodies(plain, 50);
    const rivals: readonly Rival[] = [
      { name: 'page of 50', server: plain, bodies: trusted.bodies },
      { name: 'page of 50, by hand', server: byHand, bodies: whole.bodies },
      { name: 'page of 50, Apollo', server: apollo, bodies: whole.bodies },
      { name: 'ready bytes', server: readyBytes, bodies: whole.bodies },
      { name: 'page of 20', server: plain, bodies: (await trustedBodies(plain, 20)).bodies },
      {
        name: 'page of 20, answers kept',
        server: keeping,
        bodies: (await trustedBodies(keeping, 20)).bodies,
      },
      { name: 'page of 20, Apollo', server: apollo, bodies: average.bodies },
    ];
    for (const { name, server, bodies } of rivals.slice(0, 4)) {
      const answer = withoutCursor(await answerOf(server, bodies[0] ?? ''));
      if (!isDeepStrictEqual(answer, withoutCursor(whole.answer)))
        throw new Error(`${name} answers otherwise than Apollo does.`);
    }
    const stood = await compete(rivals, {
      folder,
      database: undefined,
      load: (...given) => part('load', given),
    });
    console.log(`\na document that comes again, from SQLite\n\n${standingTable(stood)}`);
    return rowsOf(stood);
  } finally {
    await Promise.all(running.map(({ stop }) => stop()));
  }
}

function rowsOf(stood: ReadonlyMap<string, Stood>): readonly Measured[] {
  const speed = (name: string) => stood.get(name)?.perSecond ?? Number.NaN;
  const cpu = (name: string) => {
    const found = stood.get(name);
    return found === undefined ? Number.NaN : cpuOf(found);
  };
  const byHand = 'page of 50, by hand';
  return [
    {
      what: 'page of 50: throughput, of that by hand',
      value: (100 * speed('page of 50')) / speed(byHand),
      ...{ unit: '%', target: { least: 30 } },
    },
    {
      what: 'CPU of the server for it',
      ...{ value: cpu('page of 50'), unit: 'ms' },
      peer: { name: 'by hand', value: cpu(byHand) },
    },
    {
      what: 'page of 20, trusted: throughput of Apollo as it comes',
      value: speed('page of 20') / speed('page of 20, Apollo'),
      ...{ unit: '×', target: { least: 1.8 } },
    },
    {
      what: 'the same by CPU',
      value: cpu('page of 20, Apollo') / cpu('page of 20'),
      ...{ unit: '×', target: { least: 1.8 } },
    },
    {
      what: 'the same by CPU, answers kept',
      value: cpu('page of 20, Apollo') / cpu('page of 20, answers kept'),
      unit: '×',
    },
  ];
}

/** Some pages one after the other: what to ask for them, and the answer to the first. */
async function walked(
  server: Answering,
  first: number,
  document: Readonly<Record<string, string>>,
): Promise<{ readonly answer: unknown; readonly bodies: readonly string[] }> {
  const bodies: string[] = [];
  let answer: unknown;
  let after: string | undefined;
  while (bodies.length < pages) {
    const body = JSON.stringify({ ...document, variables: { first, after } });
    const page = await answerOf(server, body);
    answer ??= page;
    after = textAt(page, 'data', 'collaborations', 'pageInfo', 'endCursor');
    bodies.push(body);
  }
  return { answer, bodies };
}

function asked(server: Answering, first: number) {
  return walked(server, first, { query: pageQuery });
}

function trustedBodies(server: Answering, first: number) {
  return walked(server, first, { documentId });
}

/** An answer without its cursor, which the program seals. */
function withoutCursor(answer: unknown): unknown {
  return [
    at(answer, 'data', 'collaborations', 'totalCount'),
    at(answer, 'data', 'collaborations', 'nodes'),
  ];
}
