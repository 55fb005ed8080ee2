import { test } from 'vitest';
import { killedServer } from '../src/killed-server.ts';
import { expectHeld } from './held.ts';

test(
  'a server that is killed loses and doubles nothing of what it acknowledged in SQLite',
  () => expectHeld(killedServer),
  180_000,
);
