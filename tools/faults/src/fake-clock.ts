import { readdirSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bench } from './cleaning-up.ts';

/** The clock of the processes that are started with it; what only goes on, as timers do, is left as it is. */
export interface FakeClock {
  readonly environment: Readonly<Record<string, string>>;
  /** Sets it, so many hours from what it is; within a good second it is so. */
  readonly set: (hours: number) => Promise<void>;
}

const roots = ['/usr/lib', '/usr/lib64', '/usr/local/lib'];

/** The library that shows another time to a process (libfaketime), where the system has it. */
function library(): string | undefined {
  for (const root of roots) {
    const places = ['', ...inFolder(root)].map((name) => join(root, name, 'faketime'));
    for (const place of places)
      if (inFolder(place).includes('libfaketime.so.1')) return join(place, 'libfaketime.so.1');
  }
  return undefined;
}

/**
 * Why the clock of a process cannot be set on this machine, or `undefined` where it can. A continuous integration run
 * never does without: there, setting it fails instead.
 */
export function fakeClockMissing(): string | undefined {
  return process.env.CI === 'true' || library() !== undefined
    ? undefined
    : 'To set the clock of a process, libfaketime is needed on Linux: install it (Debian: apt-get install faketime)';
}

/** A clock that shows what it is. */
export async function fakeClock({ folder }: Bench): Promise<FakeClock> {
  const preload = library();
  if (preload === undefined)
    throw new Error(`There is no libfaketime in ${roots.join(', ')}: install faketime.`);
  const file = join(folder, 'clock');
  const set = async (hours: number) => {
    // A process that runs never reads half of it.
    await writeFile(`${file}.new`, `${hours < 0 ? '-' : '+'}${Math.abs(hours)}h\n`);
    await rename(`${file}.new`, file);
  };
  await set(0);
  return {
    environment: {
      LD_PRELOAD: preload,
      FAKETIME_TIMESTAMP_FILE: file,
      // Seconds after which it looks again.
      FAKETIME_CACHE_DURATION: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
    set,
  };
}

function inFolder(place: string): readonly string[] {
  try {
    return readdirSync(place);
  } catch {
    // Not every system has each of them.
    return [];
  }
}
