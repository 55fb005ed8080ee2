import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawn } from 'node:child_process';
import { explainInstallFailure } from './install-failure.mjs';
import { packageManager, root, workspaceNode } from './place.mjs';

/** What keeps the workspace from being set up, as one line for the person who called. */
export class SetupError extends Error {}

/** Inside `node_modules`, so that it goes when they go. */
const stamp = join(root, 'node_modules/.cache/samenspel/prepared');

/**
 * Installs what the lock file names, unless that is what lies there already.
 * @throws {SetupError} when it cannot
 */
export async function prepare() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    throw new SetupError(`Node ${process.versions.node} is too old: install Node 20 or later.`);
  }
  const wanted = fingerprint();
  if (wanted === installed() && workspaceNode() !== undefined) return;

  rmSync(stamp, { force: true });
  console.error('Setting up: installing the dependencies (once; 1 GB, some minutes at most) …');
  const started = Date.now();
  const { code, output } = await install();
  if (code !== 0) throw new SetupError(explainInstallFailure(output, root));
  if (workspaceNode() === undefined) {
    throw new SetupError(
      `The install brought no Node for ${process.platform} ${process.arch}: expected one in node_modules/node/bin. See CONTRIBUTING.md for the systems that are supported.`,
    );
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  console.error(`Set up in ${Math.round((Date.now() - started) / 1000).toString()} s.`);
}

function fingerprint() {
  const lockFile = readFileSync(join(root, 'pnpm-lock.yaml'));
  return `${createHash('sha256').update(lockFile).digest('hex')} ${process.platform} ${process.arch}\n`;
}

function installed() {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return undefined; // never set up, or not to the end
  }
}

/** @returns {Promise<{ code: number, output: string }>} */
function install() {
  return new Promise((resolve) => {
    const windows = process.platform === 'win32';
    const child = spawn(
      'npx',
      ['-y', packageManager(), 'install', '--frozen-lockfile', '--reporter=append-only'],
      { cwd: root, shell: windows, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => {
      resolve({ code: 1, output: `${output}\nnpx: ${error.message}` });
    });
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}
