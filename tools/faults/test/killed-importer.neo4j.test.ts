import { test } from 'vitest';
import { killedNeo4jImporter } from '../src/killed-importer.ts';
import { expectHeld } from './held.ts';

test(
  'an importer that is killed loses and doubles nothing in Neo4j',
  () => expectHeld(killedNeo4jImporter),
  300_000,
);
