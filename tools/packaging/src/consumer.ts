import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageManager, root } from '../../run/place.mjs';
import { run } from './run.ts';

/** A project outside the workspace that uses packages as a registry would hand them out. */
export interface Consumer {
  readonly folder: string;
  /** The packed packages, by name. */
  readonly tarballs: ReadonlyMap<string, string>;
}

const pnpm = ['npx', '-y', '--prefer-offline', packageManager()] as const;

/** Builds and packs the packages and installs them in an empty folder. The caller removes the folder. */
export async function installPacked(names: readonly string[]): Promise<Consumer> {
  const folder = await mkdtemp(join(tmpdir(), 'samenspel-consumer-'));
  const filters = names.map((name) => `--filter=@samenspel/${name}`);
  await run(root, [...pnpm, 'exec', 'turbo', 'run', 'build', ...filters]);
  const tarballs = new Map<string, string>();
  for (const name of names) tarballs.set(name, await pack(name, folder));
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'consumer', private: true, type: 'module' }),
  );
  await run(folder, ['npm', 'install', '--prefer-offline', '--no-audit', ...tarballs.values()]);
  return { folder, tarballs };
}

async function pack(name: string, destination: string): Promise<string> {
  const before = new Set(await readdir(destination));
  await run(join(root, 'packages', name), [...pnpm, 'pack', '--pack-destination', destination]);
  const [tarball] = (await readdir(destination)).filter((file) => !before.has(file));
  if (tarball === undefined) throw new Error(`Packing ${name} made no file in ${destination}.`);
  return join(destination, tarball);
}
