import { test } from 'vitest';
import { fullDisk } from '../src/full-disk.ts';
import { expectHeld } from './held.ts';

test(
  'a full disk refuses what does not fit, and keeps what was acknowledged',
  () => expectHeld(fullDisk),
  180_000,
);
