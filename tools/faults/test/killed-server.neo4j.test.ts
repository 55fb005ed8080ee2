import { test } from 'vitest';
import { killedServerNeo4j } from '../src/killed-server.ts';
import { expectHeld } from './held.ts';

test(
  'a server that is killed loses and doubles nothing of what it acknowledged in Neo4j',
  () => expectHeld(killedServerNeo4j),
  300_000,
);
