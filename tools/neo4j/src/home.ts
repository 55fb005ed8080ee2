import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runAdmin } from './admin.ts';
import type { Installation } from './installation.ts';
import { javaOptions } from './java-options.ts';

/** What a server is set up with; sizes as Java has them (`512m`). */
export interface HomeSettings {
  readonly port: number;
  readonly heap: string;
  readonly pagecache: string;
  /** More lines of `neo4j.conf`. */
  readonly settings: Readonly<Record<string, string>>;
}

/** Makes a folder into the home of a server, or sets up anew what is one; its data stay. */
export async function configure(
  installation: Installation,
  home: string,
  { port, heap, pagecache, settings }: HomeSettings,
): Promise<void> {
  const configuration = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'server.directories.import': 'import',
    'server.memory.heap.max_size': heap,
    'server.memory.pagecache.size': pagecache,
    // Each database would begin with 256 MB of empty log, and keep days of it.
    'db.tx_log.preallocate': 'false',
    'db.tx_log.rotation.retention_policy': '1 files',
    'dbms.usage_report.enabled': 'false',
    ...settings,
  };
  const lines = [
    ...Object.entries(configuration),
    // For the administrative commands that start a Java of their own, and look for its jars in `lib`.
    ...javaOptions(installation).map((option) => ['server.jvm.additional', option]),
  ].map(([name, value]) => `${name}=${value}\n`);
  await Promise.all(
    ['conf', 'import'].map((folder) => mkdir(join(home, folder), { recursive: true })),
  );
  await writeFile(join(home, 'conf/neo4j.conf'), lines.join(''));
  await rm(join(home, 'lib'), { force: true });
  await symlink(installation.libraries, join(home, 'lib'));
}

/** Gives the user of a server that never ran a password. */
export async function setPassword(
  installation: Installation,
  home: string,
  password: string,
): Promise<void> {
  await runAdmin(installation, home, ['dbms', 'set-initial-password', password]);
}
