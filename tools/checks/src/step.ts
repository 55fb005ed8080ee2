import type { Counts } from './counts.ts';

/** One thing that is checked: a command that ends well or does not. */
export interface Step {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
  /** How its tests are counted; without it the step as a whole is one test. */
  readonly count?: (exitCode: number) => Counts;
  /** Uses every core by itself, so that nothing runs beside it. */
  readonly alone?: boolean;
  /** Why it cannot be done on this machine. */
  readonly skip?: string | undefined;
  /** What of it is left out on this machine, and why. */
  readonly without?: string | undefined;
}

export interface Outcome {
  readonly step: Step;
  readonly counts: Counts;
  /** Everything that the command printed. */
  readonly output: string;
  readonly seconds: number;
}
