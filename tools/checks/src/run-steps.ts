import { runStep } from './run-step.ts';
import type { Outcome, Step } from './step.ts';

/**
 * Runs all steps, whatever becomes of each: `width` at a time, those that need the machine to themselves last.
 * `report` hears of each as it ends.
 */
export async function runSteps(
  steps: readonly Step[],
  folder: string,
  width: number,
  report: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const work = async (queue: Step[]): Promise<void> => {
    for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
      const outcome = await runStep(step, folder);
      outcomes.push(outcome);
      report(outcome);
    }
  };
  const beside = steps.filter((step) => step.alone !== true);
  await Promise.all(Array.from({ length: width }, () => work(beside)));
  await work(steps.filter((step) => step.alone === true));
  return outcomes;
}
