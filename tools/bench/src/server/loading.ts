import { join } from 'node:path';
import type { RunningNeo4j } from '@samenspel/neo4j';
import type { Bench } from '../benchmark.ts';
import { cpuSecondsOf } from '../process-usage.ts';
import type { Measured } from '../table.ts';
import { median } from '../timing.ts';
import type { neo4jParts } from './neo4j-parts.ts';
import { neo4jToMeasure } from './neo4j-to-measure.ts';
import { chosen, rounds } from './scale.ts';

/** What it took to load the study. */
interface Loaded {
  readonly seconds: number;
  /** Seconds of CPU, of the program that loads and of the database. */
  readonly cpu: number;
  readonly size: string;
}

/**
 * Loads the study into an empty Neo4j by the store; and the graph that this makes, with its constraints and indexes, by
 * plain batches of ready rows. Each time in a database of its own that was just started.
 */
export async function loading({
  folder,
  part,
}: Bench<keyof typeof neo4jParts>): Promise<readonly Measured[]> {
  if (chosen.length > 0 && !chosen.includes('loading')) return [];
  const file = join(folder, 'graph.jsonl');
  let isCopied = false;
  const loaded = async (name: 'write' | 'make'): Promise<Loaded> => {
    const neo4j = await neo4jToMeasure();
    try {
      const address = [neo4j.uri, neo4j.password];
      const before = cpuSecondsOf(neo4j.pid);
      const said = await part(name, [...address, file]);
      const cpu = cpuSecondsOf(neo4j.pid) - before + said('cpu') / 1000;
      if (!isCopied) await part('copy', [...address, file]);
      isCopied = true;
      const size = await sizeOf(part, neo4j);
      console.log(`${name}: ${said('milliseconds')} ms, CPU ${cpu} s, ${size}`);
      return { seconds: said('milliseconds') / 1000, cpu, size };
    } finally {
      await neo4j.stop();
    }
  };
  const own: Loaded[] = [];
  const plain: Loaded[] = [];
  for (let run = 0; run < rounds; run += 1) {
    own.push(await loaded('write'));
    plain.push(await loaded('make'));
  }
  for (const { size } of [...own, ...plain])
    if (size !== own[0]?.size) throw new Error(`Graphs differ: ${size}, not ${own[0]?.size}.`);
  const middle = (of: readonly Loaded[], measure: 'seconds' | 'cpu') =>
    median(of.map((each) => each[measure]));
  const row = (what: string, measure: 'seconds' | 'cpu'): Measured => ({
    what,
    value: middle(own, measure) / middle(plain, measure),
    ...{ unit: '×', target: { most: 1 } },
  });
  return [
    row('loading into Neo4j: time of that by plain batches', 'seconds'),
    row('loading into Neo4j: CPU of that by plain batches', 'cpu'),
    {
      what: 'loading into Neo4j',
      ...{ value: middle(own, 'seconds'), unit: 's' },
      peer: { name: 'plain batches', value: middle(plain, 'seconds') },
    },
  ];
}

async function sizeOf(
  part: Bench<keyof typeof neo4jParts>['part'],
  { uri, password }: RunningNeo4j,
): Promise<string> {
  const size = await part('size', [uri, password]);
  return `${size('nodes')} nodes, ${size('relationships')} relationships`;
}
