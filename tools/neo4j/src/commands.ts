import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { once } from 'node:events';
import { isRunning, endProcess } from './background-process.ts';
import {
  type BackgroundServer,
  folderOf,
  homeOf,
  readServer,
  writeServer,
} from './background-server.ts';
import { freePort } from './free-port.ts';
import { configure, setPassword } from './home.ts';
import { install } from './installation.ts';
import { launch } from './launch.ts';
import type { Neo4jVersion } from './version.ts';

type Command = (version: Neo4jVersion, port: number | undefined) => Promise<string>;

const usualPort = 7687;
const sizes = { heap: '1g', pagecache: '256m' };

/** What the command does, by its first argument; each gives what is said at its end. */
export const commands: Readonly<Record<string, Command>> = { start, stop, status, reset };

async function start(version: Neo4jVersion, wantedPort: number | undefined): Promise<string> {
  const before = await readServer(version);
  if (before !== undefined && (await isRunning(before.pid, homeOf(version)))) {
    return `It runs already.\n${described(before)}`;
  }
  const usual = wantedPort ?? before?.port ?? usualPort;
  const isMoved = await isTaken(usual);
  if (isMoved && wantedPort !== undefined) {
    throw new Error(
      `Port ${usual} is taken by another program: stop that, give another port with --port, or leave --port out for a free one.`,
    );
  }
  const port = isMoved ? await freePort() : usual;
  const installation = await install(version.version);
  const home = homeOf(version);
  await mkdir(home, { recursive: true, mode: 0o700 });
  await configure(installation, home, { ...sizes, port, settings: {} });
  const password = before?.password ?? randomBytes(16).toString('hex');
  if (before === undefined) await setPassword(installation, home, password);
  const server = { version: version.version, port, password };
  // Before it runs: a server whose password nobody knows would be of no use.
  await writeServer(version, { ...server, pid: 0 });
  const address = { uri: `neo4j://127.0.0.1:${port}`, user: 'neo4j', password };
  const { pid = 0 } = await launch(installation, home, { heap: sizes.heap, address });
  await writeServer(version, { ...server, pid });
  const told = described({ ...server, pid });
  return isMoved ? `Port ${usual} is taken by another program; this is ${port}.\n${told}` : told;
}

async function stop(version: Neo4jVersion): Promise<string> {
  const server = await readServer(version);
  const ended = server !== undefined && (await endProcess(server.pid, homeOf(version)));
  return ended
    ? `Neo4j ${version.version} stopped; its data stay in ${homeOf(version)}.`
    : `Neo4j ${version.version} does not run here.`;
}

async function status(version: Neo4jVersion): Promise<string> {
  const server = await readServer(version);
  if (server === undefined) return `There is no Neo4j ${version.version} here: start makes one.`;
  return (await isRunning(server.pid, homeOf(version)))
    ? described(server)
    : `Neo4j ${version.version} does not run; its data are in ${homeOf(version)}.`;
}

async function reset(version: Neo4jVersion): Promise<string> {
  await stop(version);
  const folder = folderOf(version);
  if (!existsSync(folder)) return `There is no Neo4j ${version.version} here.`;
  await rm(folder, { recursive: true });
  return `Neo4j ${version.version} stopped, and its data removed.`;
}

function described({ version, port, password, pid }: BackgroundServer): string {
  return [
    `Neo4j ${version} answers on neo4j://127.0.0.1:${port} (process ${pid}), user neo4j, password ${password}.`,
    'For Samenspel:',
    `  export SAMENSPEL_STORE=neo4j://127.0.0.1:${port} SAMENSPEL_NEO4J_PASSWORD=${password}`,
  ].join('\n');
}

async function isTaken(port: number): Promise<boolean> {
  const socket = createConnection(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
