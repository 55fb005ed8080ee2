import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { explainInstallFailure, networkFailure } from './install-failure.mjs';
import { packageManager, root, workspaceNode } from './place.mjs';
import { runCommand } from './command.mjs';

/** What keeps the workspace from being set up, as one line for the person who called. */
export class SetupError extends Error {}

/** What the set-up is made from: when one of these changes, it is made again. */
const madeFrom = [
  'pnpm-lock.yaml',
  'apps/server/graphiql/build.mjs',
  'apps/server/graphiql/page.jsx',
];

/** A part of the set-up that is no dependency: GraphiQL, bundled so that the server needs no other host for it. */
const bundledPage = 'apps/server/dist/graphiql/page.js';

/** Inside `node_modules`, so that it goes when they go. */
const stamp = join(root, 'node_modules/.cache/samenspel/prepared');

/**
 * Makes the workspace ready to run, unless it is.
 * @throws {SetupError} when it cannot
 */
export async function prepare() {
  const [major = ''] = process.versions.node.split('.');
  if (Number(major) < 20) {
    throw new SetupError(`Node ${process.versions.node} is too old: install Node 20 or later.`);
  }
  const wanted = fingerprint();
  if (wanted === prepared() && workspaceNode() !== undefined && existsSync(join(root, bundledPage)))
    return;

  rmSync(stamp, { force: true });
  const started = Date.now();
  const network = await findNetwork();
  console.error('Setting up: installing the dependencies (1 GB; once, a minute or more) …');
  await pnpm(network, 'install', '--frozen-lockfile', ...network.flags);
  if (workspaceNode() === undefined) {
    throw new SetupError(
      `There is no Node 24 for ${process.platform} ${process.arch} in npm: expected one in node_modules/node/bin after the install.`,
    );
  }
  console.error('Setting up: bundling GraphiQL …');
  await pnpm(network, 'exec', 'turbo', 'run', 'build:graphiql', '--output-logs=errors-only');
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  console.error(`Set up in ${Math.round((Date.now() - started) / 1000).toString()} s.`);
}

function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const path of madeFrom) hash.update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function prepared() {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return undefined; // never, or not to the end
  }
}

/**
 * What the tools have to be told about the network, and what npm said where there is none.
 * @typedef {{ flags: readonly string[], failure: string }} Network
 */

/**
 * Without a network the tools try again for minutes: then they are only asked for what lies in their caches.
 * @returns {Promise<Network>}
 */
async function findNetwork() {
  const ping = await runCommand(root, [
    'npm',
    'ping',
    ...['--fetch-retries=0', '--fetch-timeout=10000'],
  ]);
  return ping.code !== 0 && networkFailure(ping.output)
    ? { flags: ['--offline'], failure: ping.output }
    : { flags: [], failure: '' };
}

/**
 * @param {Network} network
 * @param {readonly string[]} args
 */
async function pnpm({ flags, failure }, ...args) {
  const npx = ['-y', ...flags, packageManager(), ...args];
  const { code, output } = await runCommand(root, ['npx', ...npx]);
  if (code !== 0) throw new SetupError(explainInstallFailure(failure + output, root));
}
