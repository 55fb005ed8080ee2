import { execFile, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The executable of a name in the folders of a PATH. */
export function onPath(name: string, path = ''): string | undefined {
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

/** What a short command printed, on both streams, or `undefined` where it failed. */
export function printed(command: string, ...args: readonly string[]): string | undefined {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: 30_000,
  });
  return status === 0 ? stderr + stdout : undefined;
}

/**
 * Runs a command to its end.
 * @returns whether it went well, and what it printed on either stream
 */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    execFile(command, args, { ...options, maxBuffer: 64 * 2 ** 20 }, (error, stdout, stderr) => {
      // Node puts the whole command in the error, and with it a password that was an argument.
      const failure = error?.code === 'ENOENT' ? `${command} was not found.\n` : '';
      resolve({ ok: error === null, output: failure + stdout + stderr });
    });
  });
}
