import { test } from 'vitest';
import { mixedLoadSqlite } from '../src/mixed-load.ts';
import { expectHeld } from './held.ts';

test(
  'questions and changes at once on SQLite leave nothing behind in memory',
  () => expectHeld(mixedLoadSqlite),
  180_000,
);
