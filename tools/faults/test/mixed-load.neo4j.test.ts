import { test } from 'vitest';
import { mixedLoadNeo4j } from '../src/mixed-load.ts';
import { expectHeld } from './held.ts';

test(
  'questions and changes at once on Neo4j leave nothing behind in memory',
  () => expectHeld(mixedLoadNeo4j),
  300_000,
);
