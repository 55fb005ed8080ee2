import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import neo4j from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { adminCommand, startNeo4j } from '@samenspel/neo4j';
import { type ProvidedNeo4j, providedNeo4j } from '@samenspel/neo4j/test';

/** What the one column of a query's rows holds. */
async function column(
  { uri, user, password }: Pick<ProvidedNeo4j, 'uri' | 'user' | 'password'>,
  query: string,
): Promise<unknown[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    await driver.verifyConnectivity(); // a query alone would try for half a minute
    const { records } = await driver.executeQuery(query);
    return records.map((record): unknown => record.get(0));
  } finally {
    await driver.close();
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function firstLine(stream: Readable): Promise<string> {
  for await (const line of createInterface({ input: stream })) return line;
  throw new Error('It printed nothing.');
}

const version = providedNeo4j()[0]?.version ?? '';

describe('the servers that tests get', () => {
  it('are two, of one version, apart from each other', async () => {
    const servers = providedNeo4j();
    const versions = await Promise.all(
      servers.map((server) =>
        column(
          server,
          "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0]",
        ),
      ),
    );
    expect(new Set(versions.flat())).toEqual(new Set([version]));
    expect(new Set(servers.map(({ uri }) => uri)).size).toBeGreaterThanOrEqual(2);
  });
});

// Each starts servers of its own, some of them several times.
describe('startNeo4j', { timeout: 300_000 }, () => {
  it('keeps what was written through a kill and through an orderly end, and leaves nothing at its stop', async () => {
    const server = await startNeo4j({ version, shortLived: true });
    const pids = [server.pid];
    try {
      await column(server, "CREATE (:Kept {name: 'before the kill'})");
      await server.kill();
      expect(isAlive(server.pid)).toBe(false);
      await expect(column(server, 'RETURN 1')).rejects.toThrow();

      await server.start();
      pids.push(server.pid);
      await column(server, "CREATE (:Kept {name: 'after it'})");
      await server.shutDown();
      const printed = await adminCommand(version, server.home, [
        ...['database', 'dump', 'neo4j'],
        `--to-path=${join(server.home, 'import')}`,
      ]);
      expect(printed).toContain('Dump completed successfully');
      expect(existsSync(join(server.home, 'import/neo4j.dump'))).toBe(true);

      await server.start();
      pids.push(server.pid);
      expect(await column(server, 'MATCH (kept:Kept) RETURN kept.name ORDER BY kept.name')).toEqual(
        ['after it', 'before the kill'],
      );
    } finally {
      await server.stop();
    }
    expect(new Set(pids).size).toBe(3);
    expect(pids.filter(isAlive)).toEqual([]);
    expect(existsSync(server.home)).toBe(false);
  });

  it('says what its log says where it does not start', async () => {
    await expect(startNeo4j({ version, settings: { 'no.such.setting': '1' } })).rejects.toThrow(
      /no\.such\.setting/,
    );
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends with a process that gets %s', async (signal) => {
    const program = `
      import { startNeo4j } from '@samenspel/neo4j';
      const { pid, home } = await startNeo4j({ version: ${JSON.stringify(version)}, shortLived: true });
      console.log(pid, home);
      process.stdin.resume();`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: import.meta.dirname,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const [pid = '', home = ''] = (await firstLine(child.stdout)).split(' ');
    expect(isAlive(Number(pid))).toBe(true);
    child.kill(signal);
    await once(child, 'exit');
    expect(child.signalCode).toBe(signal);
    expect(existsSync(home)).toBe(false);
    await expect.poll(() => isAlive(Number(pid)), { timeout: 30_000 }).toBe(false);
  });
});
