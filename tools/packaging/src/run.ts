import { runCommand } from '../../run/command.mjs';

/**
 * Runs a command that has to end well, and gives what it printed on its standard output.
 * @throws with everything that it printed when it ends badly
 */
export async function run(
  folder: string,
  command: readonly [program: string, ...args: string[]],
): Promise<string> {
  const { code, stdout, output } = await runCommand(folder, command);
  if (code !== 0) throw new Error(`${command.join(' ')} in ${folder} failed:\n${output}`);
  return stdout;
}
