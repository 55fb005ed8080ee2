import { styleText } from 'node:util';
import { countsLine } from './counts.ts';
import type { Outcome } from './step.ts';

/** How a step ended, on one line; below it, for one that failed, what its command printed. */
export function describeOutcome({ step, counts, output, seconds }: Outcome): string {
  const time = `${seconds.toFixed(1)} s`;
  if (step.skip !== undefined) {
    return `${styleText('yellow', 'skipped')}  ${step.name}: ${output}`;
  }
  const detail = step.count === undefined ? time : `${countsLine(counts)}, ${time}`;
  if (counts.failed === 0) {
    const without =
      step.without === undefined
        ? ''
        : `\n${styleText('yellow', 'skipped')}  ${step.name}, some: ${step.without}`;
    return `${styleText('green', 'passed')}   ${step.name} (${detail})${without}`;
  }
  const command = step.command.join(' ');
  const indented = output.trimEnd().replaceAll(/^(?=.)/gm, '    ');
  return `${styleText('red', 'failed')}   ${step.name} (${detail}): ${command}\n${indented}`;
}
