import type { RunningNeo4j } from '@samenspel/neo4j';
import type { Bench } from '../benchmark.ts';
import { memoryOf } from '../process-usage.ts';
import { startSamenspel, type Samenspel } from '../samenspel.ts';
import type { Measured } from '../table.ts';
import { actor } from './actor.ts';
import { at, textAt } from './answer.ts';
import { peerIndexes } from './by-hand.ts';
import { host } from './listening.ts';
import { mixing } from './mixing.ts';
import type { neo4jParts } from './neo4j-parts.ts';
import type { Operation, Servers } from './operation.ts';
import { page } from './page.ts';
import { compete, type Answering } from './rivals.ts';
import { neo4jToMeasure } from './neo4j-to-measure.ts';
import { chosen, given, programSettings } from './scale.ts';
import { standingTable } from './standing-table.ts';
import { topActors } from './top-actors.ts';

const operations: Readonly<Record<string, Operation>> = { page, mixing, topActors, actor };

type Neo4jBench = Bench<keyof typeof neo4jParts | 'load'>;

type MeasuredNeo4j = Pick<RunningNeo4j, 'uri' | 'password' | 'pid' | 'stop'>;

/** A Neo4j with the study and the indexes of all, or the one that the environment names, which has them already. */
async function neo4jWithStudy(bench: Neo4jBench): Promise<MeasuredNeo4j> {
  if (given !== undefined) {
    const [uri, password] = [textAt(given, 'uri') ?? '', textAt(given, 'password') ?? ''];
    return { uri, password, pid: Number(at(given, 'pid')), stop: () => Promise.resolve() };
  }
  const neo4j = await neo4jToMeasure();
  await bench.part('write', [neo4j.uri, neo4j.password]);
  await bench.part('define', [neo4j.uri, neo4j.password, JSON.stringify(peerIndexes)]);
  return neo4j;
}

/** Asks the program on Neo4j what it is for, and its peers the same. */
export async function onNeo4j(bench: Neo4jBench): Promise<readonly Measured[]> {
  const wanted = Object.entries(operations).filter(
    ([name]) => chosen.length === 0 || chosen.includes(name),
  );
  if (wanted.length === 0) return [];
  const neo4j = await neo4jWithStudy(bench);
  const running: Samenspel[] = [];
  try {
    const { uri, password } = neo4j;
    const program = async (own: Readonly<Record<string, string>>): Promise<Answering> => {
      const settings = {
        ...programSettings,
        SAMENSPEL_NEO4J_PASSWORD: password,
        SAMENSPEL_CACHE_ANSWERS: '0',
        ...own,
      };
      const started = await startSamenspel('serve', uri, bench.signal, { settings });
      running.push(started);
      return { url: `${started.address}/graphql`, pid: started.pid, headers: started.headers };
    };
    const peer = async (name: 'handler' | 'library'): Promise<Answering> => {
      const { said, pid } = await bench.serving(name, [uri, password]);
      return { url: `http://${host}:${said('port')}/`, pid };
    };
    const servers: Servers = {
      warm: await program({}),
      cold: await program({ SAMENSPEL_CACHE_RECORDS: '0' }),
      byHand: await peer('handler'),
      library: await peer('library'),
    };
    const measured: Measured[] = [];
    for (const [, operation] of wanted) {
      const stood = await compete(await operation.rivals(servers), {
        folder: bench.folder,
        database: neo4j.pid,
        load: (...given) => bench.part('load', given),
      });
      console.log(`\n${operation.what}\n\n${standingTable(stood)}`);
      measured.push(
        ...operation.rows((name) => {
          const found = stood.get(name);
          if (found === undefined) throw new Error(`${name} was not measured.`);
          return found;
        }),
      );
    }
    const memory = Object.entries({ ...servers, neo4j });
    return [
      ...measured,
      ...memory.map(([name, { pid }]) => ({
        ...{ what: `memory: ${name}`, value: memoryOf(pid).now, unit: 'MB' },
      })),
    ];
  } finally {
    await Promise.all(running.map(({ stop }) => stop()));
    await neo4j.stop();
  }
}
