import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packInto } from './packages.ts';
import { run } from './run.ts';

/** A project outside the workspace that uses packages as a registry would hand them out. */
export interface Consumer {
  readonly folder: string;
  /** The packed packages, by their place in the workspace. */
  readonly tarballs: ReadonlyMap<string, string>;
}

/**
 * Builds and packs packages and installs them in an empty folder. The caller removes the folder.
 *
 * @param places of the packages in the workspace, such as `packages/ontology`
 */
export async function installPacked(places: readonly string[]): Promise<Consumer> {
  const folder = await mkdtemp(join(tmpdir(), 'samenspel-consumer-'));
  const tarballs = await packInto(folder, places);
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'consumer', private: true, type: 'module' }),
  );
  await run(folder, ['npm', 'install', '--prefer-offline', '--no-audit', ...tarballs.values()]);
  return { folder, tarballs };
}
