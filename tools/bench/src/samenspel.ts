import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The root folder of the workspace. */
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A server of the real program, on a port of its own. */
export interface Samenspel {
  /** Of the process that was started. */
  readonly pid: number;
  /** Where it answers, without a slash at the end. */
  readonly address: string;
  /** What is sent along to see every study. */
  readonly headers: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/** Ways to start it: as users do, the same without npm, or the server itself. */
const commands = {
  npm: ['npm', 'start', '--silent', '--'],
  withoutNpm: [process.execPath, 'tools/run/main.mjs', 'start'],
  serve: [
    process.execPath,
    '--conditions=@samenspel/source',
    '--disable-warning=ExperimentalWarning',
    'apps/server/src/main.ts',
    'serve',
  ],
} as const;

/** How the program is set up otherwise than usual. */
export interface SamenspelOptions {
  /** Settings, as variables of the environment. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts the real program on a store, and goes on when it says where it answers.
 *
 * @param store its address
 * @param signal stops it
 */
export async function startSamenspel(
  how: keyof typeof commands,
  store: string,
  signal: AbortSignal,
  { settings = {} }: SamenspelOptions = {},
): Promise<Samenspel> {
  signal.throwIfAborted();
  const [program, ...args] = [
    ...commands[how],
    ...['--port', '0', '--lang', 'nl', '--store', store],
  ];
  // In a group of its own, so that what npm starts ends with it.
  const child = spawn(program, args, {
    cwd: root,
    detached: true,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    signal.removeEventListener('abort', kill);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    kill();
    await exit;
  };
  const kill = () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  };
  signal.addEventListener('abort', kill, { once: true });
  const { address, token } = await announced(child);
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return { pid: child.pid ?? 0, address, headers, stop };
}

/** What the program prints when it listens. */
interface Announced {
  readonly address: string;
  /** Of an admin, until it stops. */
  readonly token: string | undefined;
}

function announced(child: ChildProcess): Promise<Announced> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, address] = /(http:\/\/[\w.:]+)\/graphql/u.exec(said) ?? [];
      const [, token] = /[#&]token=([\w-]+)/u.exec(said) ?? [];
      if (address !== undefined) resolve({ address, token });
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      reject(new Error(`The server ended with ${String(signal ?? code)}: ${said}`));
    });
  });
}

/** Asks a server for data; an error in the answer is an error here. */
export async function ask(
  { address, headers }: Pick<Samenspel, 'address' | 'headers'>,
  query: string,
  variables: object = {},
): Promise<object> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const answer: unknown = await response.json();
  if (typeof answer === 'object' && answer !== null && 'data' in answer && !('errors' in answer))
    return answer;
  throw new Error(`The server does not answer the query: ${JSON.stringify(answer)}`);
}
