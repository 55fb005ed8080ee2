import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { fontConfiguration } from './fonts.ts';

/** Where an unpacked Chromium and what it needs to run lie. */
export interface Chromium {
  readonly executable: string;
  /** Libraries that a bare machine lacks. */
  readonly libraries: string;
  readonly fontConfiguration: string;
}

const require = createRequire(import.meta.url);
const cache = fileURLToPath(new URL('../../../node_modules/.cache/e2e-chromium', import.meta.url));

/** Chromium from its npm package, unpacked on first use. Any number of processes may call this at once. */
export async function unpackChromium(): Promise<Chromium> {
  const entry = require.resolve('@sparticuz/chromium');
  const folder = join(cache, await versionOf(dirname(dirname(entry))));
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true });
    const unpacked = await mkdtemp(join(cache, 'unpack-'));
    try {
      await unpackInto(unpacked, entry);
      await writeFile(
        join(unpacked, 'fonts/fonts.conf'),
        fontConfiguration(
          [
            join(folder, 'fonts/fonts'),
            join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf'),
          ],
          join(folder, 'font-cache'),
        ),
      );
      await publish(unpacked, folder);
    } finally {
      await rm(unpacked, { recursive: true, force: true });
    }
  }
  return {
    executable: join(folder, 'chromium'),
    libraries: join(folder, 'al2023/lib'),
    fontConfiguration: join(folder, 'fonts'),
  };
}

/**
 * The package unpacks into the folder for temporary files and trusts what it finds there: a process of its own
 * gets an empty one. It brings its libraries only where it believes to run on AWS Lambda.
 */
async function unpackInto(folder: string, entry: string): Promise<void> {
  const program = `const { default: chromium } = await import(${JSON.stringify(entry)}); await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  });
}

/** In one move, so that nobody sees half of it. Who comes second keeps the folder of who came first. */
async function publish(unpacked: string, folder: string): Promise<void> {
  try {
    await rename(unpacked, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

async function versionOf(packageFolder: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  if (
    typeof manifest !== 'object' ||
    manifest === null ||
    !('version' in manifest) ||
    typeof manifest.version !== 'string'
  ) {
    throw new Error(`${packageFolder}/package.json has no version.`);
  }
  return manifest.version;
}
