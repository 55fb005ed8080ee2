import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installVsCode } from './vscode-install.ts';

export interface VsCodeOptions {
  /** Extensions that it has, as files that VS Code installs (`.vsix`). */
  readonly extensions?: readonly string[];
  /** Settings of the user beside those that keep tests quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether folders that were not trusted before are opened without what runs code. */
  readonly isTrustAsked?: boolean;
  /** For tests that run in its extension host, which are passed over otherwise; toasts are not shown then. */
  readonly isDriven?: boolean;
  /** Variables of the environment of its extension hosts. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A VS Code that serves browsers of this machine. */
export interface VsCodeServer {
  readonly port: number;
  /** Everything that it and its extension hosts printed. */
  output(): string;
  stop(): Promise<void>;
}

const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.gallery.enabled': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  // In a browser it is on otherwise.
  'files.autoSave': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
};

const startDeadline = 60_000;

/**
 * Starts VS Code with a home of its own, which goes when it is stopped.
 *
 * @throws when it does not come up, with what it printed
 */
export async function startVsCode({
  extensions = [],
  settings = {},
  isTrustAsked = false,
  isDriven = false,
  env = {},
}: VsCodeOptions = {}): Promise<VsCodeServer> {
  const program = join(await installVsCode(), 'out/server-main.js');
  // Sockets lie below it, whose paths may not be long.
  const home = await mkdtemp(join(tmpdir(), 'vsc-'));
  const data = join(home, 'data');
  await mkdir(join(data, 'data/Machine'), { recursive: true });
  await mkdir(join(data, 'data/User'), { recursive: true });
  await writeFile(
    join(data, 'data/Machine/settings.json'),
    JSON.stringify({ ...quiet, ...settings }),
  );
  // Some of these count only where the user says them.
  await writeFile(join(data, 'data/User/settings.json'), JSON.stringify(quiet));
  // A gallery of nothing: no extensions are looked for on the network.
  const own = {
    ...process.env,
    ...env,
    HOME: home,
    XDG_RUNTIME_DIR: home,
    EXTENSIONS_GALLERY: '{}',
  };
  const basics = [program, '--accept-server-license-terms', '--server-data-dir', data];
  if (extensions.length > 0)
    await promisify(execFile)(
      process.execPath,
      [...basics, ...extensions.flatMap((file) => ['--install-extension', file])],
      { env: own },
    );
  const server = spawn(
    process.execPath,
    [
      ...[...basics, '--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
      '--disable-telemetry',
      ...(isDriven ? ['--enable-smoke-test-driver'] : []),
      ...(isTrustAsked ? [] : ['--disable-workspace-trust']),
    ],
    {
      env: own,
      stdio: ['ignore', 'pipe', 'pipe'],
      // With its extension hosts it is a group, which ends as one.
      detached: true,
    },
  );
  let printed = '';
  const stop = async () => {
    await ended(server);
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    const port = await new Promise<number>((resolve, reject) => {
      const failed = (why: string) => {
        reject(new Error(`VS Code ${why}:\n${printed.slice(-2000)}`));
      };
      const timer = setTimeout(failed, startDeadline, 'did not come up within a minute');
      const look = (chunk: Buffer) => {
        printed += chunk.toString();
        const found = /Web UI available at http:\/\/[^:]+:(\d+)/u.exec(printed)?.[1];
        if (found === undefined) return;
        clearTimeout(timer);
        resolve(Number(found));
      };
      server.stdout.on('data', look);
      server.stderr.on('data', look);
      server.once('exit', (code) => {
        failed(`ended with ${code ?? 'a signal'}`);
      });
    });
    return { port, output: () => printed, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function ended(server: ChildProcess): Promise<void> {
  const { pid } = server;
  if (pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((resolve) => server.once('close', resolve));
  process.kill(-pid, 'SIGTERM');
  const timer = setTimeout(() => process.kill(-pid, 'SIGKILL'), 10_000);
  await gone;
  clearTimeout(timer);
}
