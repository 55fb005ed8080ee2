import { test } from 'vitest';
import { killedNeo4j } from '../src/killed-neo4j.ts';
import { expectHeld } from './held.ts';

test(
  'Neo4j that is killed during an import loses and doubles nothing',
  () => expectHeld(killedNeo4j),
  300_000,
);
