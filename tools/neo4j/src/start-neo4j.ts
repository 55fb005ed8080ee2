import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit } from './at-exit.ts';
import { freePort } from './free-port.ts';
import { configure, setPassword } from './home.ts';
import { install } from './installation.ts';
import { type Address, end, killNow, launch } from './launch.ts';
import { pinnedVersions } from './version.ts';

/** Sizes as Java has them: `512m`. */
export interface Neo4jOptions {
  /** Exact, or the beginning of a pinned one (`5.26`, `2026`). */
  readonly version?: string;
  /** For Java objects; 512m by default, so that two servers fit beside each other. */
  readonly heap?: string;
  /** For the pages of the store; 128m by default. */
  readonly pagecache?: string;
  /** More lines of `neo4j.conf`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** It starts in half the time and stays slower: for tests, not for measuring. */
  readonly shortLived?: boolean;
}

/** A server of its own, with its data in a temporary folder. */
export interface RunningNeo4j extends Address {
  /** By routing: `neo4j://127.0.0.1:…`. */
  readonly uri: string;
  /** The same place without routing: `bolt://127.0.0.1:…`. */
  readonly boltUri: string;
  readonly user: 'neo4j';
  readonly password: string;
  /** Exact. */
  readonly version: string;
  /** Its folder, with `data`, `import` and `console.log`. */
  readonly home: string;
  /** Of its newest process. */
  readonly pid: number;
  /** Ends it as a crash does; the data stay. */
  kill(): Promise<void>;
  /** Ends it in good order, so that its data can be dumped or imported anew; they stay. */
  shutDown(): Promise<void>;
  /** Starts it again on the same data and port, after one of the two above. */
  start(): Promise<void>;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

/**
 * Starts a Neo4j on a free port of the loopback address and waits until it answers. It ends with this process,
 * also when that is interrupted; `stop()` ends it sooner.
 * @throws where the machine cannot run it ({@link neo4jMissing} tells before), or it does not start
 */
export async function startNeo4j({
  version = pinnedVersions[0],
  heap = '512m',
  pagecache = '128m',
  settings = {},
  shortLived = false,
}: Neo4jOptions = {}): Promise<RunningNeo4j> {
  const installation = await install(version);
  const home = await mkdtemp(join(tmpdir(), 'samenspel-neo4j-'));
  let child: ChildProcess | undefined;
  const forget = atExit(() => {
    if (child !== undefined) killNow(child);
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  });

  const port = await freePort();
  const password = randomBytes(16).toString('hex');
  const uri = `neo4j://127.0.0.1:${port}`;
  const address = { uri, user: 'neo4j', password } as const;

  const endIt = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    if (child !== undefined) await end(child, signal);
  };
  const start = async (): Promise<void> => {
    await endIt('SIGKILL');
    child = await launch(installation, home, { heap, address, shortLived });
  };
  const stop = async (): Promise<void> => {
    await endIt('SIGKILL');
    await rm(home, { recursive: true, force: true });
    forget();
  };

  try {
    await configure(installation, home, { port, heap, pagecache, settings });
    await setPassword(installation, home, password);
    await start();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ...address,
    boltUri: `bolt://127.0.0.1:${port}`,
    version: installation.version.version,
    home,
    get pid() {
      return child?.pid ?? 0;
    },
    kill: () => endIt('SIGKILL'),
    shutDown: () => endIt('SIGTERM'),
    start,
    stop,
  };
}
