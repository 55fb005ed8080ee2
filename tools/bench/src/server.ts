import { readFile } from 'node:fs/promises';
import { benchmark } from './benchmark.ts';
import { press, type Headers } from './load.ts';
import { inProcess, inProcessParts } from './server/in-process.ts';
import { loading } from './server/loading.ts';
import { neo4jParts } from './server/neo4j-parts.ts';
import { onNeo4j } from './server/on-neo4j.ts';
import { onSqlite } from './server/on-sqlite.ts';
import { connections } from './server/scale.ts';
import { sqliteParts } from './server/sqlite-parts.ts';

/*
 * The server on a study of 60,000 collaborations, in SQLite and in Neo4j: the real program and its peers, each in a
 * process of its own, asked the same in rounds that alternate by a program that is a process of its own too.
 */
await benchmark(
  import.meta.url,
  {
    ...sqliteParts,
    ...inProcessParts,
    ...neo4jParts,
    load: async (url = '', file = '', requests = '', seconds = '', headers = '{}') => {
      const bodies: unknown = JSON.parse(await readFile(file, 'utf8'));
      if (!Array.isArray(bodies) || !bodies.every((body) => typeof body === 'string'))
        throw new TypeError(`${file} has no list of bodies.`);
      const pressure = { connections, requests: Number(requests), seconds: Number(seconds) };
      return press(url, bodies, pressure, headersIn(headers));
    },
  },
  async (bench) => [
    ...(await onSqlite(bench)),
    ...(await inProcess(bench)),
    ...(await onNeo4j(bench)),
    ...(await loading(bench)),
  ],
);

function headersIn(text: string): Headers {
  const found: unknown = JSON.parse(text);
  if (typeof found !== 'object' || found === null) return {};
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, String(value)]));
}
