import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';

/** A server with much to write needs its time; one that takes longer hangs. */
const patience = 60_000;

/** Whether that process is the server of that home, and not another that got its number later. */
export async function isRunning(pid: number, home: string): Promise<boolean> {
  return pid > 0 && (await argumentsOf(pid)).includes(`--home-dir=${home}`);
}

/**
 * Ends the server of that home in good order, or without, where it does not end.
 * @returns whether it ran
 */
export async function endProcess(pid: number, home: string): Promise<boolean> {
  if (!(await isRunning(pid, home))) return false;
  process.kill(pid, 'SIGTERM');
  const deadline = Date.now() + patience;
  let forced = false;
  while (await isRunning(pid, home)) {
    if (!forced && Date.now() > deadline) {
      process.kill(pid, 'SIGKILL');
      forced = true;
    }
    await setTimeout(100);
  }
  return true;
}

/** What the process was called with; nothing where there is none. */
async function argumentsOf(pid: number): Promise<string[]> {
  const file = `/proc/${pid}/cmdline`;
  try {
    if (existsSync('/proc/self/cmdline')) return (await readFile(file, 'utf8')).split('\0');
    const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'args=', '-p', String(pid)]);
    // Without quotes: a folder with a space in its name is not found, and then nothing is ended.
    return stdout.trim().split(' ');
  } catch {
    return [];
  }
}
