import { spawn } from 'node:child_process';

/**
 * Runs a program to its end without showing what it prints, which it gives.
 * @param {string} folder
 * @param {readonly [program: string, ...args: string[]]} command
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runQuietly(folder, [program, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...process.env, DO_NOT_TRACK: '1', TURBO_TELEMETRY_DISABLED: '1' },
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (/** @type {string} */ chunk) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', (error) => {
      resolve({ code: 1, output: `${output}${program} does not start: ${error.message}\n` });
    });
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}
