import type { ProvidedNeo4j } from '@samenspel/neo4j/test';
import neo4j from 'neo4j-driver';

/** Every node and relationship of a database, those of the store's own too, of which a property holds a word. */
export async function holding(
  { uri, user, password }: ProvidedNeo4j,
  word: string,
): Promise<readonly string[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    const { records } = await driver.executeQuery(
      `MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties
       UNION ALL
       MATCH ()-[r]->() RETURN [type(r)] AS labels, properties(r) AS properties`,
    );
    return records
      .map((record) => JSON.stringify(record.toObject()))
      .filter((text) => text.toLowerCase().includes(word.toLowerCase()));
  } finally {
    await driver.close();
  }
}
