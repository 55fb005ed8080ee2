import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a fault is brought about. */
export interface Bench {
  /** A folder of its own. */
  readonly folder: string;
  /** Has something done at the end, the last first, whatever happens. */
  readonly later: (action: () => unknown) => void;
}

/** Does work with a folder of its own; nothing of it is left behind. */
export async function cleaningUp<Result>(work: (bench: Bench) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'samenspel-faults-'));
  const actions: (() => unknown)[] = [() => rm(folder, { recursive: true, force: true })];
  try {
    return await work({ folder, later: (action) => actions.push(action) });
  } finally {
    for (const action of actions.reverse()) await action();
  }
}
