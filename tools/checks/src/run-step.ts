import { spawn } from 'node:child_process';
import { oneFailed, onePassed, oneSkipped } from './counts.ts';
import type { Outcome, Step } from './step.ts';

/** Runs a step to its end in a folder. A command that cannot even start is a step that failed. */
export async function runStep(step: Step, folder: string): Promise<Outcome> {
  if (step.skip !== undefined) {
    return { step, counts: oneSkipped, output: step.skip, seconds: 0 };
  }
  const started = performance.now();
  const { exitCode, output } = await runCommand(step.command, folder);
  const seconds = (performance.now() - started) / 1000;
  const counts = step.count?.(exitCode) ?? (exitCode === 0 ? onePassed : oneFailed);
  return { step, counts, output, seconds };
}

function runCommand(
  [program, ...args]: Step['command'],
  folder: string,
): Promise<{ exitCode: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: folder,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: string[] = [];
    const collect = (chunk: string): void => {
      chunks.push(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', (error) => {
      resolve({ exitCode: 1, output: `${program} does not start: ${error.message}` });
    });
    child.on('close', (exitCode) => {
      resolve({ exitCode: exitCode ?? 1, output: chunks.join('') });
    });
  });
}
