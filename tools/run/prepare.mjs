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
  console.error('Setting up: installing the dependencies (1 GB; once, a minute or more) …');
  await install();
  if (workspaceNode() === undefined) {
    throw new SetupError(
      `There is no Node 24 for ${process.platform} ${process.arch} in npm: expected one in node_modules/node/bin after the install.`,
    );
  }
  console.error('Setting up: bundling GraphiQL …');
  await pnpm('exec', 'turbo', 'run', 'build:graphiql', '--output-logs=errors-only');
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

/** Without a network the tools try again for minutes: then only what lies in their caches is asked for. */
async function install() {
  const ping = await runCommand(root, [
    'npm',
    'ping',
    '--fetch-retries=0',
    '--fetch-timeout=10000',
  ]);
  const offline = ping.code !== 0 && networkFailure(ping.output) ? ['--offline'] : [];
  const { code, output } = await runCommand(root, [
    .../** @type {const} */ (['npx', '-y']),
    ...offline,
    packageManager(),
    'install',
    '--frozen-lockfile',
    ...offline,
  ]);
  if (code === 0) return;
  const cause = offline.length > 0 ? ping.output : output;
  throw new SetupError(explainInstallFailure(cause, root));
}

/** @param {string[]} args */
async function pnpm(...args) {
  const { code, output } = await runCommand(root, ['npx', '-y', packageManager(), ...args]);
  if (code !== 0) throw new SetupError(explainInstallFailure(output, root));
}
