import { expect, test } from 'vitest';
import { describeOutcome } from '../src/report.ts';
import type { Outcome, Step } from '../src/step.ts';

const counts = { passed: 3, failed: 0, skipped: 1 };

function told(more: Partial<Step>): string {
  const step: Step = { name: 'unit tests', command: ['true'], count: () => counts, ...more };
  const outcome: Outcome = { step, counts, output: step.skip ?? '', seconds: 1 };
  return describeOutcome(outcome);
}

test('a step that passed says what of it was left out, and why', () => {
  expect(told({})).not.toContain('skipped  ');
  const [first, second] = told({ without: 'there is no clock to set' }).split('\n');
  expect(first).toContain('unit tests (3 passed, 0 failed, 1 skipped');
  expect(second).toMatch(/skipped.* unit tests, some: there is no clock to set$/u);
});
