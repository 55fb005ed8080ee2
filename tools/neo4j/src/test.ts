// What tests get: `import { providedNeo4j } from '@samenspel/neo4j/test'` in a file `….neo4j.test.ts`.
import { inject } from 'vitest';
import type { ProvidedNeo4j } from './provided.ts';

export type { ProvidedNeo4j };

declare module 'vitest' {
  interface ProvidedContext {
    readonly neo4j: readonly ProvidedNeo4j[];
  }
}

/**
 * The servers that run for these tests, at least two of one version. They are shared by all test files, which run
 * one after the other: a test empties what it uses. One that ends a server starts its own.
 */
export function providedNeo4j(): readonly ProvidedNeo4j[] {
  return inject('neo4j');
}
