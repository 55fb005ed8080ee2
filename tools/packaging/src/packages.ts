import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { packageManager, root } from '../../run/place.mjs';
import { run } from './run.ts';

const pnpm = ['npx', '-y', '--prefer-offline', packageManager()] as const;

/** The places in the workspace of all packages that npm publishes; an extension of an editor is packed otherwise. */
export function packagePlaces(): readonly string[] {
  return ['packages', 'apps'].flatMap((parent) =>
    readdirSync(join(root, parent))
      .map((name) => `${parent}/${name}`)
      .filter((place) => place !== 'apps/vscode' && existsSync(join(root, place, 'package.json'))),
  );
}

/** A package's place with those of all packages of the workspace that it needs to run. */
export function withWhatItNeeds(place: string): readonly string[] {
  const places = new Map(packagePlaces().map((each) => [`@samenspel/${basename(each)}`, each]));
  const found = new Set<string>();
  const waiting = [place];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    for (const name of dependenciesOf(next)) {
      const needed = places.get(name);
      if (needed !== undefined) waiting.push(needed);
    }
  }
  return [...found].sort();
}

function dependenciesOf(place: string): readonly string[] {
  const manifest: unknown = JSON.parse(readFileSync(join(root, place, 'package.json'), 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || !('dependencies' in manifest)) return [];
  const { dependencies } = manifest;
  return typeof dependencies === 'object' && dependencies !== null ? Object.keys(dependencies) : [];
}

/**
 * Builds and packs packages, as a registry would hand them out.
 *
 * @param places of the packages in the workspace, such as `packages/ontology`
 * @param folder that the tarballs are put into; it is there already
 * @returns the tarballs by place
 */
export async function packInto(
  folder: string,
  places: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const filters = places.map((place) => `--filter=@samenspel/${basename(place)}`);
  await run(root, [...pnpm, 'exec', 'turbo', 'run', 'build', ...filters]);
  const tarballs = new Map<string, string>();
  for (const place of places) tarballs.set(place, await pack(place, folder));
  return tarballs;
}

async function pack(place: string, destination: string): Promise<string> {
  const before = new Set(await readdir(destination));
  await run(join(root, place), [...pnpm, 'pack', '--pack-destination', destination]);
  const [tarball] = (await readdir(destination)).filter((file) => !before.has(file));
  if (tarball === undefined) throw new Error(`Packing ${place} made no file in ${destination}.`);
  return join(destination, tarball);
}
