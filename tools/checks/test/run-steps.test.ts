import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { countsLine, sum } from '../src/counts.ts';
import { describeOutcome } from '../src/report.ts';
import { runStep } from '../src/run-step.ts';
import { runSteps } from '../src/run-steps.ts';
import type { Step } from '../src/step.ts';

const script = (name: string, code: string, rest: Partial<Step> = {}): Step => ({
  name,
  command: [process.execPath, '--eval', code],
  ...rest,
});

const good = script('good', 'console.log("all is well")');
const bad = script('bad', 'console.error("two things are wrong"); process.exitCode = 3');
const killed = script('killed', 'process.kill(process.pid, "SIGKILL")');
const absent: Step = { name: 'absent', command: ['samenspel-no-such-program'] };
const skipped = script('skipped', 'process.exitCode = 1', { skip: 'not on this machine' });

describe('runStep', () => {
  it.each([
    { step: good, counts: '1 passed, 0 failed, 0 skipped', output: 'all is well' },
    { step: bad, counts: '0 passed, 1 failed, 0 skipped', output: 'two things are wrong' },
    { step: killed, counts: '0 passed, 1 failed, 0 skipped', output: '' },
    { step: absent, counts: '0 passed, 1 failed, 0 skipped', output: 'does not start' },
    { step: skipped, counts: '0 passed, 0 failed, 1 skipped', output: 'not on this machine' },
  ])('$step.name: $counts', async ({ step, counts, output }) => {
    const outcome = await runStep(step, tmpdir());
    expect(countsLine(outcome.counts)).toBe(counts);
    expect(outcome.output).toContain(output);
  });

  it('counts the tests of a step that can count them', async () => {
    const counts = { passed: 5, failed: 1, skipped: 2 };
    const outcome = await runStep({ ...bad, count: () => counts }, tmpdir());
    expect(outcome.counts).toEqual(counts);
  });
});

describe('runSteps', () => {
  it('goes on after a step that fails, and keeps those that need the machine for the end', async () => {
    const alone = script('alone', '', { alone: true });
    const ended: string[] = [];
    const outcomes = await runSteps([alone, bad, good, skipped], tmpdir(), 2, ({ step }) => {
      ended.push(step.name);
    });
    expect(ended.toSorted()).toEqual(['alone', 'bad', 'good', 'skipped']);
    expect(ended.at(-1)).toBe('alone');
    expect(countsLine(sum(outcomes.map(({ counts }) => counts)))).toBe(
      '2 passed, 1 failed, 1 skipped',
    );
  });
});

describe('describeOutcome', () => {
  it('shows what a failed step printed, and nothing of one that passed', async () => {
    const [failed, passed] = await Promise.all([runStep(bad, tmpdir()), runStep(good, tmpdir())]);
    expect(describeOutcome(failed)).toContain('    two things are wrong');
    expect(describeOutcome(passed)).not.toContain('all is well');
  });

  it('says why a step was skipped', async () => {
    expect(describeOutcome(await runStep(skipped, tmpdir()))).toContain('not on this machine');
  });
});
