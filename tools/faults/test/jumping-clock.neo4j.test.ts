import { test } from 'vitest';
import { fakeClockMissing } from '../src/fake-clock.ts';
import { jumpingClockNeo4j } from '../src/jumping-clock.ts';
import { expectHeld } from './held.ts';

const missing = fakeClockMissing();
if (missing !== undefined) console.warn(`Skipped: a clock that jumps, on Neo4j. ${missing}.`);

test.skipIf(missing !== undefined)(
  'a clock that jumps ahead and back ends tokens as it says, and holds up nothing on Neo4j',
  () => expectHeld(jumpingClockNeo4j),
  300_000,
);
