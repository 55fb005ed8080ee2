import path from 'node:path';
import type { Io } from '../src/io.ts';
import { run } from '../src/run.ts';

/** What a call printed, and how it ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What a call may touch in a folder that holds its store. */
export function ioIn(folder: string, changed: Partial<Io> = {}): Io {
  return {
    out: () => undefined,
    err: () => undefined,
    env: { SAMENSPEL_STORE: `sqlite:${path.join(folder, 'store.sqlite')}`, LANG: 'en' },
    cwd: folder,
    terminal: false,
    columns: 80,
    signal: new AbortController().signal,
    ...changed,
  };
}

/** Calls the command in a folder, to its end. */
export async function endedCall(
  folder: string,
  args: readonly string[],
  changed: Partial<Io> = {},
): Promise<Ended> {
  const printed = { out: '', err: '' };
  const out = (text: string) => {
    printed.out += text;
  };
  const err = (text: string) => {
    printed.err += text;
  };
  const code = await run(args, ioIn(folder, { out, err, ...changed }));
  return { code, ...printed };
}
