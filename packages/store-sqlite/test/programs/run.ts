import { spawn, type SpawnOptionsWithoutStdio } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A program of this folder that runs. */
export interface Running {
  /** What it has written so far. */
  readonly output: () => string;
  /** Resolves when it has written what was waited for, or has ended. */
  readonly until: (isWritten: (output: string) => boolean) => Promise<void>;
  readonly kill: () => void;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

export function run(
  program: 'writer' | 'importer' | 'failures' | 'eraser',
  argument: string,
  options: Pick<SpawnOptionsWithoutStdio, 'uid'> = {},
): Running {
  const file = fileURLToPath(new URL(`${program}.ts`, import.meta.url));
  const child = spawn(
    process.execPath,
    ['--conditions=@samenspel/source', '--disable-warning=ExperimentalWarning', file, argument],
    { ...options, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  const listeners = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    output += part;
    for (const listener of listeners) listener();
  });
  const ended = once(child, 'close').then(([code, signal]: unknown[]) => {
    for (const listener of listeners) listener();
    return typeof code === 'number' ? code : String(signal);
  });
  return {
    output: () => output,
    until: (isWritten) =>
      Promise.race([
        ended.then(() => undefined),
        new Promise<void>((resolve) => {
          const listener = () => {
            if (isWritten(output)) resolve();
          };
          listeners.add(listener);
          listener();
        }),
      ]),
    kill: () => child.kill('SIGKILL'),
    ended,
  };
}
