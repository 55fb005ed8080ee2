import { join } from 'node:path';
import { run } from './command.ts';
import { type Installation, install } from './installation.ts';

/**
 * Runs a command of `neo4j-admin` on the data in a home folder, such as `database dump neo4j --to-path=…`.
 * Most want the server to be down.
 * @returns what it printed
 * @throws where it failed, with what it printed
 */
export async function adminCommand(
  version: string,
  home: string,
  args: readonly string[],
): Promise<string> {
  return runAdmin(await install(version), home, args);
}

export async function runAdmin(
  { java, libraries }: Installation,
  home: string,
  args: readonly string[],
): Promise<string> {
  const main = 'org.neo4j.server.startup.Neo4jAdminCommand';
  const command = ['-cp', join(libraries, '*'), main, ...args];
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
  const { ok, output } = await run(java.path, command, { cwd: home, env });
  if (ok) return output;
  // Arguments may hold a password: only the name of the command is told.
  throw new Error(`neo4j-admin ${args.slice(0, 2).join(' ')} failed:
${output}`);
}
