import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { openNeo4jStore } from '@samenspel/store-neo4j';
import neo4j, { type Driver } from 'neo4j-driver';
import { text } from 'node:stream/consumers';
import process from 'node:process';
import { puts } from '../note-changes.ts';
import { timed } from '../timing.ts';
import { answerByHand } from './by-hand.ts';
import { copyGraph, makeGraph, sizeOfGraph } from './graph-copy.ts';
import { libraryTypes } from './library-types.ts';
import { host, listening } from './listening.ts';
import { study } from './scale.ts';

/** A driver as its documentation has it. */
function driverTo(uri: string, password: string): Driver {
  return neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { disableLosslessIntegers: true });
}

/** What works on a Neo4j, each in a process of its own; all get its address and its password. */
export const neo4jParts = {
  /** Writes the study by the store. */
  write: async (uri = '', password = '') => {
    const store = await openNeo4jStore({ uri, user: 'neo4j', password });
    const made = study();
    const notes = [...made.notes()];
    const before = process.cpuUsage();
    const { milliseconds, result } = await timed(() => store.write(made.study, puts(notes)));
    const { user, system } = process.cpuUsage(before);
    await store.close();
    return { milliseconds, cpu: (user + system) / 1000, claims: result.claims };
  },
  /** Runs statements that change the schema, given as JSON. */
  define: async (uri = '', password = '', statements = '') => {
    const driver = driverTo(uri, password);
    const list: unknown = JSON.parse(statements);
    if (Array.isArray(list))
      for (const statement of list) await driver.executeQuery(String(statement));
    await driver.close();
    return {};
  },
  /** Copies the whole graph to a file. */
  copy: async (uri = '', password = '', file = '') => {
    const driver = driverTo(uri, password);
    await copyGraph(driver, file);
    await driver.close();
    return {};
  },
  /** Makes the graph of a file. */
  make: async (uri = '', password = '', file = '') => {
    const driver = driverTo(uri, password);
    const measures = await makeGraph(driver, file);
    await driver.close();
    return measures;
  },
  size: async (uri = '', password = '') => {
    const driver = driverTo(uri, password);
    const measures = await sizeOfGraph(driver);
    await driver.close();
    return measures;
  },
  /** Statements written by hand behind `node:http`. */
  handler: (uri = '', password = '') => {
    const driver = driverTo(uri, password);
    return listening((incoming, outgoing) => {
      const answer = async () => {
        const found = await answerByHand(driver, JSON.parse(await text(incoming)));
        outgoing.setHeader('content-type', 'application/json; charset=utf-8');
        outgoing.end(JSON.stringify(found));
      };
      answer().catch((error: unknown) => {
        outgoing.statusCode = 500;
        outgoing.end(JSON.stringify({ errors: [String(error)] }));
      });
    });
  },
  /** The library of Neo4j behind Apollo, both as they come. */
  library: async (uri = '', password = '') => {
    const driver = driverTo(uri, password);
    const schema = await new Neo4jGraphQL({ typeDefs: libraryTypes, driver }).getSchema();
    const server = new ApolloServer({ schema });
    const { url } = await startStandaloneServer(server, {
      listen: { port: 0, host },
      context: () => Promise.resolve({ sessionConfig: { database: 'neo4j' } }),
    });
    return { port: Number(new URL(url).port) };
  },
};
