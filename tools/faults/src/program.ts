import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';

/** A program of this repository as a process of its own. */
export interface Program {
  readonly pid: number;
  /** What it has written so far. */
  readonly output: () => string;
  /** Its lines that are whole. */
  readonly lines: () => readonly string[];
  /** Waits until it has written what is waited for. @returns false when it ended without */
  readonly until: (isWritten: (lines: readonly string[]) => boolean) => Promise<boolean>;
  readonly signal: (name: NodeJS.Signals) => void;
  /** Ends it by force, and waits for it. */
  readonly kill: () => Promise<void>;
  readonly hasEnded: () => boolean;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

export interface ProgramOptions {
  readonly args?: readonly string[];
  /** Arguments of Node itself. */
  readonly node?: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Milliseconds that a program may run at most; the longest fault takes a good ten minutes. */
const longest = 45 * 60_000;

export function startProgram(
  file: string,
  { args = [], node = [], cwd, env = {} }: ProgramOptions,
): Program {
  const child = spawn(
    process.execPath,
    [
      '--conditions=@samenspel/source',
      '--disable-warning=ExperimentalWarning',
      ...node,
      file,
      ...args,
    ],
    {
      cwd,
      env: { ...process.env, LANG: 'en', HOME: cwd, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: longest,
      killSignal: 'SIGKILL',
    },
  );
  let output = '';
  const wrote = new EventEmitter();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      output += part;
      wrote.emit('more');
    });
  }
  // What this process leaves behind when it is interrupted is nobody's.
  const atExit = () => child.kill('SIGKILL');
  process.once('exit', atExit);
  let hasEnded = false;
  const ended = once(child, 'close').then(([code, signal]: unknown[]) => {
    hasEnded = true;
    process.off('exit', atExit);
    wrote.emit('more');
    return typeof code === 'number' ? code : String(signal);
  });
  const lines = () => output.split('\n').slice(0, -1);
  return {
    pid: child.pid ?? 0,
    output: () => output,
    lines,
    async until(isWritten) {
      while (!isWritten(lines())) {
        if (hasEnded) return false;
        await once(wrote, 'more');
      }
      return true;
    },
    signal: (name) => child.kill(name),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    hasEnded: () => hasEnded,
    ended,
  };
}
