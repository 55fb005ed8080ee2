import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { table, type Measured } from './table.ts';

/** What a part of a benchmark measured, by name. */
export type Measures = Readonly<Record<string, number>>;

/** Measures something in a process of its own, from arguments that are text. */
export type Part = (...args: readonly string[]) => Promise<Measures> | Measures;

/** What a benchmark works with. Folder and processes are gone when it ends, also when it is interrupted. */
export interface Bench<Name extends string> {
  /** A folder for temporary files. */
  readonly folder: string;
  /** Aborted when somebody interrupts the benchmark. */
  readonly signal: AbortSignal;
  /** Runs a part to its end and gives what it measured; flags are those of Node. */
  readonly part: (
    name: Name,
    args: readonly (string | number)[],
    flags?: readonly string[],
  ) => Promise<(measure: string) => number>;
  /** Runs a part that serves, and goes on when it has said what it has to say. */
  readonly serving: (
    name: Name,
    args: readonly (string | number)[],
  ) => Promise<{ readonly said: (measure: string) => number; readonly pid: number }>;
}

const nodeFlags = ['--conditions=@samenspel/source', '--disable-warning=ExperimentalWarning'];

/**
 * Runs a benchmark and prints its table; in a process that was started for a part of it, runs that part instead.
 *
 * @param url the module of the benchmark, which has nothing but this call to run
 */
export async function benchmark<const Parts extends Readonly<Record<string, Part>>>(
  url: string,
  parts: Parts,
  measure: (bench: Bench<keyof Parts & string>) => Promise<readonly Measured[]>,
): Promise<void> {
  const [flag, name = '', ...args] = process.argv.slice(2);
  if (flag === '--part') {
    const part = parts[name];
    if (part === undefined) throw new Error(`The benchmark has no part "${name}".`);
    // Who started this process may be gone before it is done.
    process.once('disconnect', () => process.exit(1));
    process.send?.(await part(...args));
    return;
  }
  const interrupt = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // It may come twice: from the terminal, and from who runs this.
    process.on(signal, () => {
      interrupt.abort();
    });
  }
  const folder = await mkdtemp(join(tmpdir(), 'samenspel-bench-'));
  const children = new Set<ChildProcess>();
  const start = (part: string, given: readonly (string | number)[], flags: readonly string[]) => {
    interrupt.signal.throwIfAborted();
    const child = fork(fileURLToPath(url), ['--part', part, ...given.map(String)], {
      execArgv: [...nodeFlags, ...flags],
      signal: interrupt.signal,
      killSignal: 'SIGKILL',
    });
    children.add(child);
    return child;
  };
  try {
    const measured = await measure({
      folder,
      signal: interrupt.signal,
      part: async (part, given, flags = []) => {
        const child = start(part, given, flags);
        const said = await firstWord(child);
        child.disconnect();
        if (child.exitCode === null) await once(child, 'exit');
        children.delete(child);
        return said;
      },
      serving: async (part, given) => {
        const child = start(part, given, []);
        return { said: await firstWord(child), pid: child.pid ?? 0 };
      },
    });
    console.log(table(measured));
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    console.error('Interrupted.');
    process.exitCode = 130;
  } finally {
    await Promise.all([...children].map(ended));
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a child measured; fails when it ends without saying anything. */
function firstWord(child: ChildProcess): Promise<(measure: string) => number> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => {
      resolve(readerOf(message));
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      reject(new Error(`A part of the benchmark ended with ${String(signal ?? code)}.`));
    });
  });
}

function readerOf(message: unknown): (measure: string) => number {
  return (measure) => {
    const value: unknown =
      typeof message === 'object' && message !== null ? Reflect.get(message, measure) : undefined;
    if (typeof value === 'number') return value;
    throw new TypeError(`"${measure}" was not measured: ${JSON.stringify(message)}`);
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}
