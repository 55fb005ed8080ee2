import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The command as a program of its own. */
export interface Program {
  readonly process: ChildProcess;
  /** What it has written so far. */
  readonly output: () => string;
  /** Waits until it has written what is waited for. @throws Error when it ends before */
  readonly until: (isWritten: (output: string) => boolean) => Promise<void>;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

export interface ProgramOptions {
  readonly cwd: string;
  /** The store that the environment names; none when absent. */
  readonly store?: string;
  /** More of the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** The user that it runs as; this one when absent. */
  readonly uid?: number;
}

export function start(args: readonly string[], { cwd, store, env, uid }: ProgramOptions): Program {
  const child = spawn(
    process.execPath,
    ['--conditions=@samenspel/source', '--disable-warning=ExperimentalWarning', main, ...args],
    {
      cwd,
      env: { ...process.env, SAMENSPEL_STORE: store, LANG: 'en', HOME: cwd, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(uid === undefined ? {} : { uid }),
    },
  );
  let output = '';
  const wrote = new EventEmitter();
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      output += part;
      wrote.emit('more');
    });
  const ended = once(child, 'close').then(([code, signal]: unknown[]) => {
    wrote.emit('more');
    return typeof code === 'number' ? code : String(signal);
  });
  return {
    process: child,
    output: () => output,
    async until(isWritten) {
      while (!isWritten(output)) {
        if (child.exitCode !== null) throw new Error(`The program has ended, and wrote: ${output}`);
        await once(wrote, 'more');
      }
    },
    ended,
  };
}
