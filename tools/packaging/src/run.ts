import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Runs a program to its end and gives what it printed on its standard output.
 * @throws when it ends badly, with everything that it printed
 */
export async function run(
  folder: string,
  [program, ...args]: readonly [program: string, ...args: string[]],
): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(program, args, {
      cwd: folder,
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === 'win32',
    });
    return stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(
      `${[program, ...args].join(' ')} in ${folder} failed:\n${stdout ?? ''}${stderr ?? String(error)}`,
      { cause: error },
    );
  }
}
