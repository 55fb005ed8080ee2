import os from 'node:os';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Io } from '../src/io.ts';
import { run } from '../src/run.ts';

/** What a call printed, and how it ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

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
    samenspel: async (args, changed = {}) => {
      const printed = { out: '', err: '' };
      const code = await run(args, {
        out: (text) => {
          printed.out += text;
        },
        err: (text) => {
          printed.err += text;
        },
        env: { SAMENSPEL_STORE: 'sqlite:store.sqlite', LANG: 'en' },
        cwd: folder,
        terminal: false,
        columns: 80,
        signal: new AbortController().signal,
        ...changed,
      });
      return { code, ...printed };
    },
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
