import { test } from 'vitest';
import { absentNeo4j } from '../src/absent-neo4j.ts';
import { expectHeld } from './held.ts';

test(
  'Neo4j that goes away is told by the server, which is well again when it is back',
  () => expectHeld(absentNeo4j),
  300_000,
);
