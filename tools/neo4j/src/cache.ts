import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where what was fetched is kept for the next time, by version: `NEO4J_CACHE`, or a folder in the
 * user's cache. Outside the work tree, because it is large and the same for every clone.
 */
export function cacheFolder(env: Environment = process.env): string {
  return (
    env.NEO4J_CACHE ?? join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'samenspel/neo4j')
  );
}

/**
 * The folder, made by `fill` unless it is there. Any number of processes may call this at once: each fills a
 * folder aside, the first to be ready moves it into place, and nobody sees half of one.
 */
export async function fillOnce(
  folder: string,
  fill: (aside: string) => Promise<void>,
): Promise<string> {
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const aside = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`));
  try {
    await fill(aside);
    try {
      await rename(aside, folder);
    } catch (error) {
      if (!existsSync(folder)) throw error;
    }
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return folder;
}
