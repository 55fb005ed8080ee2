import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root, workspaceNode } from './place.mjs';

/** Packages find each other's sources: nothing is built before it runs. */
const sources = '--conditions=@samenspel/source';

/** Where Node keeps what it compiled, inside `node_modules` so that it goes when they go: it is 40 % of a start. */
const compiled = join(root, 'node_modules/.cache/samenspel/compiled');

/**
 * Runs a program of the workspace as if it had been called itself: same terminal, same signals, same exit code.
 * @param {readonly [program: string, ...args: string[]]} call the program, from the root of the workspace, and its arguments
 * @returns {Promise<number>} its exit code
 */
export function runProgram([program, ...args]) {
  const node = workspaceNode();
  if (node === undefined) throw new Error('The workspace has no Node: prepare() comes first.');
  return new Promise((resolve, reject) => {
    // npm moves to the root: a path that the caller gives means the folder that they are in.
    const cwd = process.env.INIT_CWD ?? process.cwd();
    // Not for the tools: the checks start programs of others, which would inherit it.
    const cache = program.startsWith('apps/') ? { NODE_COMPILE_CACHE: compiled } : {};
    const child = spawn(node, [sources, join(root, program), ...args], {
      cwd,
      env: { ...cache, ...process.env },
      stdio: 'inherit',
    });
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, forward);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      resolve(code ?? 128 + (signal === 'SIGINT' ? 2 : 15));
    });
  });
}
