import { test } from 'vitest';
import { fakeClockMissing } from '../src/fake-clock.ts';
import { jumpingClock } from '../src/jumping-clock.ts';
import { expectHeld } from './held.ts';

const missing = fakeClockMissing();
if (missing !== undefined) console.warn(`Skipped: a clock that jumps. ${missing}.`);

test.skipIf(missing !== undefined)(
  'a clock that jumps ahead and back ends tokens as it says, and holds up nothing',
  () => expectHeld(jumpingClock),
  180_000,
);
