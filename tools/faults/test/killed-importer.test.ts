import { test } from 'vitest';
import { killedSqliteImporter } from '../src/killed-importer.ts';
import { expectHeld } from './held.ts';

test(
  'an importer that is killed loses and doubles nothing in SQLite',
  () => expectHeld(killedSqliteImporter),
  180_000,
);
