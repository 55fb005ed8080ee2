import { defineConfig } from 'vitest/config';

/** Tests import packages by name and get their sources: no build comes before a test. */
const sourceConditions = ['@samenspel/source', 'node', 'module', 'import', 'default'];

const places = '{packages,apps,tools}/*/test/**';

export default defineConfig({
  // As Node does: by its main, not by its module field, else graphql is there twice.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  ssr: { resolve: { conditions: sourceConditions } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`${places}/*.test.ts`],
          exclude: [`${places}/*.{e2e,neo4j,packed}.test.ts`, '**/node_modules/**'],
          // Not a measure of speed: only what hangs is ended, on a busy machine too.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'packed', include: [`${places}/*.packed.test.ts`], testTimeout: 300_000 },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: [`${places}/*.e2e.test.ts`],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'neo4j',
          include: [`${places}/*.neo4j.test.ts`],
          exclude: ['tools/faults/**'],
          globalSetup: ['tools/neo4j/src/test-servers.ts'],
          // They share the servers.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          // What goes wrong with a whole database: each brings its own, and takes a minute or two.
          name: 'faults',
          include: ['tools/faults/test/*.neo4j.test.ts'],
          fileParallelism: false,
          testTimeout: 900_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
