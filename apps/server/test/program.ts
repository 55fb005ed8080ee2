import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The command as a program of its own. */
export interface Program {
  readonly process: ChildProcess;
  readonly output: () => string;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** @param uid the user that it runs as; this one when absent */
export function start(
  args: readonly string[],
  { cwd, store, uid }: { readonly cwd: string; readonly store: string; readonly uid?: number },
): Program {
  const child = spawn(
    process.execPath,
    ['--conditions=@samenspel/source', '--disable-warning=ExperimentalWarning', main, ...args],
    {
      cwd,
      env: { ...process.env, SAMENSPEL_STORE: store, LANG: 'en', HOME: cwd },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(uid === undefined ? {} : { uid }),
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      output += part;
    });
  return {
    process: child,
    output: () => output,
    ended: once(child, 'close').then(([code, signal]: unknown[]) =>
      typeof code === 'number' ? code : String(signal),
    ),
  };
}
