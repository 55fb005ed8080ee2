import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { once } from 'node:events';
import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { at, listAt, textAt } from './answer.ts';
import type { Measures } from '../benchmark.ts';

/*
 * A whole graph as batches of rows in a file, and the same graph made of it by plain statements: what somebody writes
 * who has rows and wants nodes and relationships, with nothing to work out and nothing to check.
 */

/** Rows in a transaction. */
const batch = 1000;

/** A statement that writes rows. */
interface Batch {
  readonly statement: string;
  readonly rows: readonly unknown[];
}

const schemaStatements = [
  'SHOW CONSTRAINTS YIELD createStatement RETURN createStatement AS statement',
  "SHOW INDEXES YIELD createStatement, owningConstraint, type WHERE owningConstraint IS NULL AND type <> 'LOOKUP' RETURN createStatement AS statement",
];

const allNodes = 'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties';

/** By which label a node with a key is found. */
const keyed = (node: string) =>
  `CASE WHEN ${node}:Target THEN 'Target' WHEN ${node}:Entity THEN 'Entity' ELSE 'Note' END`;

const allRelationships = `MATCH (a)-[r]->(b)
  RETURN type(r) AS type, ${keyed('a')} AS one, ${keyed('b')} AS other,
    {from: a.key, to: b.key, properties: properties(r)} AS row`;

/** Writes a graph to a file: a line for each statement of its schema, then one for each batch. */
export async function copyGraph(driver: Driver, file: string): Promise<void> {
  const out = createWriteStream(file);
  const say = async (line: unknown) => {
    if (!out.write(`${JSON.stringify(line, written)}\n`)) await once(out, 'drain');
  };
  for (const statement of schemaStatements) {
    const { records } = await driver.executeQuery(statement);
    for (const record of records) await say({ statement: textAt(record.toObject(), 'statement') });
  }
  const collect = async (
    query: string,
    statementOf: (row: object) => string,
    rowOf: (row: object) => unknown,
  ) => {
    const waiting = new Map<string, unknown[]>();
    const session = driver.session();
    for await (const record of session.run(query)) {
      const row = record.toObject();
      const statement = statementOf(row);
      const rows = waiting.get(statement) ?? [];
      waiting.set(statement, rows);
      rows.push(rowOf(row));
      if (rows.length < batch) continue;
      await say({ statement, rows });
      waiting.delete(statement);
    }
    await session.close();
    for (const [statement, rows] of waiting) await say({ statement, rows });
  };
  await collect(
    allNodes,
    (row) =>
      `UNWIND $rows AS row CREATE (n:${listAt(row, 'labels').map(String).toSorted().join(':')}) SET n = row`,
    (row) => at(row, 'properties'),
  );
  await collect(
    allRelationships,
    (row) => `UNWIND $rows AS row
      MATCH (a:${String(textAt(row, 'one'))} {key: row.from})
      MATCH (b:${String(textAt(row, 'other'))} {key: row.to})
      CREATE (a)-[r:${String(textAt(row, 'type'))}]->(b) SET r = row.properties`,
    (row) => at(row, 'row'),
  );
  out.end();
  await once(out, 'finish');
}

/** Bytes as JSON has no name for them. */
function written(_name: string, value: unknown): unknown {
  return value instanceof Int8Array ? { bytes: Buffer.from(value).toString('base64') } : value;
}

/** Makes the graph of a file; only the time of the database counts, not that of reading the file. */
export async function makeGraph(driver: Driver, file: string): Promise<Measures> {
  const session = driver.session();
  let milliseconds = 0;
  let cpu = 0;
  let isSchemaAwaited = false;
  const source = await open(file);
  for await (const line of source.readLines()) {
    const { statement, rows } = batchIn(line);
    if (rows.length > 0 && !isSchemaAwaited) {
      await session.run('CALL db.awaitIndexes(300)');
      isSchemaAwaited = true;
    }
    const start = performance.now();
    const before = process.cpuUsage();
    await run(session, statement, rows);
    const { user, system } = process.cpuUsage(before);
    cpu += (user + system) / 1000;
    milliseconds += performance.now() - start;
  }
  await session.close();
  return { milliseconds, cpu };
}

async function run(session: Session, statement: string, rows: readonly unknown[]): Promise<void> {
  if (rows.length === 0) await session.run(statement);
  else await session.executeWrite((transaction) => transaction.run(statement, { rows }));
}

function batchIn(line: string): Batch {
  const found: unknown = JSON.parse(line);
  return {
    statement: textAt(found, 'statement') ?? '',
    rows: listAt(found, 'rows').map(asParameter),
  };
}

/** All numbers of the graph are integers. */
function asParameter(value: unknown): unknown {
  if (typeof value === 'number') return neo4j.int(value);
  if (Array.isArray(value)) return value.map(asParameter);
  if (typeof value !== 'object' || value === null) return value;
  if ('bytes' in value && typeof value.bytes === 'string')
    return new Int8Array(Buffer.from(value.bytes, 'base64'));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, asParameter(inner)]),
  );
}

/** How many nodes and relationships a graph has. */
export async function sizeOfGraph(driver: Driver): Promise<Measures> {
  const { records } = await driver.executeQuery(
    'RETURN COUNT { MATCH (n) RETURN n } AS nodes, COUNT { MATCH ()-[r]->() RETURN r } AS relationships',
  );
  const found = records[0]?.toObject();
  return {
    nodes: Number(at(found, 'nodes')),
    relationships: Number(at(found, 'relationships')),
  };
}
