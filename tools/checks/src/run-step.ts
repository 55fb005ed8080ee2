import { runCommand } from '../../run/command.mjs';
import { oneFailed, onePassed, oneSkipped } from './counts.ts';
import type { Outcome, Step } from './step.ts';

/** Runs a step to its end in a folder. A command that cannot even start is a step that failed. */
export async function runStep(step: Step, folder: string): Promise<Outcome> {
  if (step.skip !== undefined) {
    return { step, counts: oneSkipped, output: step.skip, seconds: 0 };
  }
  const started = performance.now();
  const { code, output } = await runCommand(folder, step.command);
  const seconds = (performance.now() - started) / 1000;
  const counts = step.count?.(code) ?? (code === 0 ? onePassed : oneFailed);
  return { step, counts, output, seconds };
}
