import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of the workspace. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The package manager, name and version as `package.json` has it: it is called through npx, so nobody needs to have it.
 * @returns {string}
 */
export function packageManager() {
  const manifest = /** @type {{ packageManager: string }} */ (
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  );
  return manifest.packageManager;
}

/** The Node that everything runs on: a dependency of the workspace, whichever Node the machine has. */
export function workspaceNode() {
  const folder = join(root, 'node_modules/node/bin');
  return ['node', 'node.exe'].map((name) => join(folder, name)).find((path) => existsSync(path));
}
