import { spawn } from 'node:child_process';

/**
 * How a command ended: its exit code (1 where it did not start or was killed) and what it printed.
 * @typedef {{ code: number, stdout: string, output: string }} Ended
 */

/**
 * Runs a command to its end without showing what it prints. None of the tools here calls home.
 * @param {string} folder where it runs
 * @param {readonly [program: string, ...args: string[]]} command
 * @returns {Promise<Ended>} `output` is what it printed on either stream, in order
 */
export function runCommand(folder, [program, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...process.env, DO_NOT_TRACK: '1', TURBO_TELEMETRY_DISABLED: '1' },
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => {
      stdout += chunk;
      output += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => {
      output += chunk;
    });
    child.on('error', (error) => {
      resolve({ code: 1, stdout, output: `${program} does not start: ${error.message}\n` });
    });
    child.on('close', (code) => {
      resolve({ code: code ?? 1, stdout, output });
    });
  });
}
