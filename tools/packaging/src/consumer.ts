import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { packageManager, root } from '../../run/place.mjs';
import { run } from './run.ts';

/** A project outside the workspace that uses packages as a registry would hand them out. */
export interface Consumer {
  readonly folder: string;
  /** The packed packages, by their place in the workspace. */
  readonly tarballs: ReadonlyMap<string, string>;
}

const pnpm = ['npx', '-y', '--prefer-offline', packageManager()] as const;

/**
 * Builds and packs packages and installs them in an empty folder. The caller removes the folder.
 *
 * @param places of the packages in the workspace, such as `packages/ontology`
 */
export async function installPacked(places: readonly string[]): Promise<Consumer> {
  const folder = await mkdtemp(join(tmpdir(), 'samenspel-consumer-'));
  const filters = places.map((place) => `--filter=@samenspel/${basename(place)}`);
  await run(root, [...pnpm, 'exec', 'turbo', 'run', 'build', ...filters]);
  const tarballs = new Map<string, string>();
  for (const place of places) tarballs.set(place, await pack(place, folder));
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'consumer', private: true, type: 'module' }),
  );
  await run(folder, ['npm', 'install', '--prefer-offline', '--no-audit', ...tarballs.values()]);
  return { folder, tarballs };
}

async function pack(place: string, destination: string): Promise<string> {
  const before = new Set(await readdir(destination));
  await run(join(root, place), [...pnpm, 'pack', '--pack-destination', destination]);
  const [tarball] = (await readdir(destination)).filter((file) => !before.has(file));
  if (tarball === undefined) throw new Error(`Packing ${place} made no file in ${destination}.`);
  return join(destination, tarball);
}
