import { test } from 'vitest';
import { slowNeo4j } from '../src/slow-neo4j.ts';
import { expectHeld } from './held.ts';

test(
  'Neo4j that is slow or silent holds nobody up for longer than the deadline',
  () => expectHeld(slowNeo4j),
  300_000,
);
