import { describe, expect, it } from 'vitest';
import { takeSteps, type Outcome, type Steps } from '../src/remote/exchange-steps.ts';

interface Situation {
  readonly saved?: 'nothing' | 'saved' | 'given-up';
  /** What is chosen before and after a comparison. */
  readonly chosen?: readonly [before: boolean, after: boolean];
  /** Whether what is shown holds before and after the user agrees. */
  readonly holds?: readonly boolean[];
  readonly agreed?: boolean;
  readonly end?: 'done' | 'broken-off';
  readonly outcome?: Outcome;
}

/** The steps that are taken in a situation; where nothing is said all goes well. */
async function taken({
  saved = 'nothing',
  chosen = [true, true],
  holds = [true, true],
  agreed = true,
  end = 'done',
  outcome = 'different',
}: Situation): Promise<string> {
  const steps: string[] = [];
  const step = (name: string) => {
    steps.push(name);
  };
  const held = [...holds];
  const all: Steps<'plan'> = {
    save: () => Promise.resolve(saved),
    plan: () => (chosen[steps.includes('compare') ? 1 : 0] ? 'plan' : undefined),
    holds: () => Promise.resolve(held.shift() ?? false),
    agree() {
      step('agree');
      return Promise.resolve(agreed);
    },
    go() {
      step('go');
      return Promise.resolve(end);
    },
    outdate() {
      step('outdate');
    },
    compare() {
      step('compare');
      return Promise.resolve(outcome);
    },
    reveal() {
      step('reveal');
      return Promise.resolve();
    },
    tellNothing() {
      step('nothing');
    },
  };
  await takeSteps(all);
  return steps.join(' ');
}

describe('a push or a pull', () => {
  it.each<[string, Situation, string]>([
    ['goes where what is shown holds', {}, 'agree go outdate compare'],
    ['does not go where the user does not agree', { agreed: false }, 'agree'],
    ['does nothing where saving is given up', { saved: 'given-up' }, ''],
    ['compares where something had to be saved', { saved: 'saved' }, 'compare reveal'],
    ['compares where what is shown holds no more', { holds: [false] }, 'compare reveal'],
    [
      'compares where another signed in while it was asked',
      { holds: [true, false] },
      'agree compare reveal',
    ],
    [
      'compares where nothing is chosen, since more may be saved by now',
      { chosen: [false, true] },
      'compare reveal',
    ],
    [
      'has nothing to do where both are the same',
      { chosen: [false, false], outcome: 'same' },
      'compare nothing',
    ],
    [
      'has nothing to do where they differ the other way, which is shown',
      { chosen: [false, false] },
      'compare nothing reveal',
    ],
    [
      'says nothing of what was not compared',
      { chosen: [false, false], outcome: 'given-up' },
      'compare',
    ],
    ['does not compare after it was broken off', { end: 'broken-off' }, 'agree go outdate'],
  ])('%s', async (_, situation, steps) => {
    expect(await taken(situation)).toBe(steps);
  });
});
