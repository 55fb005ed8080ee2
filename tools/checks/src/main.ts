// `npm test`, `npm run check` and `npm run build`: their steps, and one line of counts at the end.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { packageManager, root } from '../../run/place.mjs';
import { countsLine, sum } from './counts.ts';
import { describeOutcome } from './report.ts';
import { runSteps } from './run-steps.ts';
import type { Step } from './step.ts';
import { allSteps, buildSteps, staticSteps } from './steps.ts';

const modes: Readonly<Record<string, (packageManager: string, reports: string) => Step[]>> = {
  test: allSteps,
  check: staticSteps,
  build: buildSteps,
};

async function main(mode: string): Promise<number> {
  const stepsOf = modes[mode];
  if (stepsOf === undefined) {
    console.error(`Unknown "${mode}": expected one of ${Object.keys(modes).join(', ')}.`);
    return 2;
  }
  // The commands of the workspace's own tools, on the workspace's own Node.
  process.env.PATH = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);

  const reports = mkdtempSync(join(tmpdir(), 'samenspel-checks-'));
  try {
    const steps = stepsOf(packageManager(), reports);
    console.log(`${steps.map(({ name }) => name).join(', ')} …`);
    const width = Math.min(2, availableParallelism());
    const outcomes = await runSteps(steps, root, width, (outcome) => {
      console.log(describeOutcome(outcome));
    });
    const counts = sum(outcomes.map((outcome) => outcome.counts));
    console.log(countsLine(counts));
    return counts.failed === 0 ? 0 : 1;
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

process.exitCode = await main(process.argv[2] ?? '');
