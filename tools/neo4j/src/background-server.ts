import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Neo4jVersion } from './version.ts';

/** What is remembered of the server in the background; its password too, so its file is the owner's alone. */
export interface BackgroundServer {
  readonly version: string;
  readonly port: number;
  readonly password: string;
  /** Of its newest process, which may have ended. */
  readonly pid: number;
}

/** Outside the work tree, so that cleaning that takes no data: `NEO4J_DATA`, or the folder for data of programs. */
export function folderOf({ version }: Neo4jVersion): string {
  const { NEO4J_DATA, XDG_DATA_HOME } = process.env;
  const folder =
    NEO4J_DATA ?? join(XDG_DATA_HOME ?? join(homedir(), '.local/share'), 'samenspel/neo4j');
  return join(folder, version);
}

export function homeOf(version: Neo4jVersion): string {
  return join(folderOf(version), 'home');
}

function fileOf(version: Neo4jVersion): string {
  return join(folderOf(version), 'server.json');
}

export async function writeServer(version: Neo4jVersion, server: BackgroundServer): Promise<void> {
  await mkdir(folderOf(version), { recursive: true, mode: 0o700 });
  await writeFile(fileOf(version), `${JSON.stringify(server)}\n`, { mode: 0o600 });
}

/** What was remembered, or `undefined` where nothing was. */
export async function readServer(version: Neo4jVersion): Promise<BackgroundServer | undefined> {
  const file = fileOf(version);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  const server = serverOf(text);
  if (server === undefined) {
    throw new Error(
      `${file} is not what start writes: end that server by hand if it runs, and remove ${folderOf(version)}.`,
    );
  }
  return server;
}

function serverOf(text: string): BackgroundServer | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const field = (name: string): unknown => Reflect.get(Object(parsed), name);
  const [version, port, password, pid] = ['version', 'port', 'password', 'pid'].map(field);
  return typeof version === 'string' &&
    typeof port === 'number' &&
    typeof password === 'string' &&
    typeof pid === 'number'
    ? { version, port, password, pid }
    : undefined;
}
