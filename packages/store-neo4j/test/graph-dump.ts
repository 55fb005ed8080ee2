import type { ProvidedNeo4j } from '@samenspel/neo4j/test';
import neo4j from 'neo4j-driver';

/**
 * What differs between two databases that were told the same in different steps: versions, and the integers that stand
 * for claims, notes and values.
 */
const historic = new Set([
  ...['number', 'version', 'claim', 'epoch', 'marks', 'locked', 'terms'],
  ...['nextClaim', 'entitiesVersion', 'noteNumber'],
]);

/** All that is in the graph as text: nodes with their labels and properties, and relationships by their ends. */
export async function graphOf(server: ProvidedNeo4j): Promise<readonly string[]> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
    disableLosslessIntegers: true,
  });
  try {
    const nodes = await driver.executeQuery(
      `MATCH (n) WHERE NOT n:Samenspel AND NOT n:Term AND NOT n:RemovedNote AND NOT n:PackedNote
         AND NOT n:Change AND NOT n:NoteChange
       RETURN labels(n) AS labels, properties(n) AS properties`,
    );
    const relationships = await driver.executeQuery(
      `MATCH (a)-[r]->(b)
       RETURN coalesce(a.key, a.id) AS a, type(r) AS type, properties(r) AS properties, coalesce(b.key, b.id) AS b`,
    );
    return [
      ...nodes.records.map((record) => {
        const { labels, properties } = record.toObject();
        return `(${[...textsOf(labels)].sort().join(':')} ${canonical(properties)})`;
      }),
      ...relationships.records.map((record) => {
        const { a, type, properties, b } = record.toObject();
        return `${String(a)} ${String(type)} ${canonical(properties)} ${String(b)}`;
      }),
    ].sort();
  } finally {
    await driver.close();
  }
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function canonical(value: unknown): string {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return JSON.stringify(
    entries
      .filter(([name]) => !historic.has(name))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
