import os from 'node:os';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Io } from '../src/io.ts';
import { endedCall, type Ended } from './ended-call.ts';

/** Calls the command in a folder of its own that all tests of a file share, with a store in it. */
export interface Caller {
  readonly folder: () => string;
  readonly samenspel: (args: readonly string[], changed?: Partial<Io>) => Promise<Ended>;
}

/**
 * @param prepare makes what the calls are about, once
 */
export function caller(
  prepare: (caller: Caller) => Promise<unknown> = () => Promise.resolve(),
): Caller {
  let folder = '';
  const made: Caller = {
    folder: () => folder,
    samenspel: (args, changed) => endedCall(folder, args, changed),
  };
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'samenspel-'));
    await prepare(made);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });
  return made;
}
