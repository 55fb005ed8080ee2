import { providedNeo4j, type ProvidedNeo4j } from '@samenspel/neo4j/test';
import { openNeo4jStore, type Neo4jOptions } from '@samenspel/store-neo4j';
import type { Store } from '@samenspel/store';
import neo4j from 'neo4j-driver';

/** Servers that no open store of this test file uses. */
const free: ProvidedNeo4j[] = [];
let isFilled = false;

/** How to reach a server. */
export function addressOf({ uri, user, password }: ProvidedNeo4j): Neo4jOptions {
  return { uri, user, password };
}

/** Empties a database of all that is in it; what there is of constraints and indexes stays. */
export async function emptied(server: ProvidedNeo4j): Promise<void> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  try {
    const session = driver.session();
    await session.run(
      'MATCH (n) WHERE NOT n:Samenspel CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
    );
    // What another list of tombstones was erased of.
    await session.run('MATCH (n:Samenspel) REMOVE n.erasedList, n.erasedCount');
    await session.close();
  } finally {
    await driver.close();
  }
}

/**
 * Opens an empty store on a server that no other store of this file has open; there are two. Closing gives the server
 * back.
 */
export async function openEmptyStore(options: Partial<Neo4jOptions> = {}): Promise<Store> {
  if (!isFilled) free.push(...providedNeo4j());
  isFilled = true;
  const server = free.shift();
  if (server === undefined) throw new Error('Every server is in use: a test closes what it opens.');
  await emptied(server);
  const store = await openNeo4jStore({ ...addressOf(server), ...options });
  let closing: Promise<void> | undefined;
  return {
    ...store,
    close() {
      closing ??= store.close().then(() => {
        free.push(server);
      });
      return closing;
    },
  };
}
