/** What came of a comparison; nothing was compared where it was given up. */
export type Outcome = 'different' | 'same' | 'given-up';

/** What a push or a pull consists of. A plan is what is shown and chosen. */
export interface Steps<Plan> {
  /** Has what is open saved: only what is saved is compared. */
  readonly save: () => Promise<'nothing' | 'saved' | 'given-up'>;
  /** What would go; nothing where nothing is shown or chosen. */
  readonly plan: () => Plan | undefined;
  /** Whether what is shown is still that of the plan, and of the server and the token that are set now. */
  readonly holds: (plan: Plan) => Promise<boolean>;
  readonly agree: (plan: Plan) => Promise<boolean>;
  /** Does it, and tells what became of it. */
  readonly go: (plan: Plan) => Promise<'done' | 'broken-off'>;
  /** From now on what is shown is of before. */
  readonly outdate: () => void;
  readonly compare: () => Promise<Outcome>;
  /** Leads the user to what is shown. */
  readonly reveal: () => Promise<void>;
  readonly tellNothing: () => void;
}

/**
 * Takes the steps of a push or a pull. Only what the user could see goes, as who is signed in by then: where that is no
 * more so, both sides are compared, and the user decides on what is shown then.
 */
export async function takeSteps<Plan>(steps: Steps<Plan>): Promise<void> {
  const saved = await steps.save();
  if (saved === 'given-up') return;
  const plan = saved === 'nothing' ? steps.plan() : undefined;
  // What is shown has nothing to go, but the folder may by now.
  if (plan === undefined || !(await steps.holds(plan))) {
    await lookFirst(steps);
    return;
  }
  if (!(await steps.agree(plan))) return;
  // Another may have signed in while it was asked.
  if (!(await steps.holds(plan))) {
    await lookFirst(steps);
    return;
  }
  const end = await steps.go(plan);
  steps.outdate();
  // What broke it off would most likely break this off too.
  if (end === 'done') await steps.compare();
}

async function lookFirst<Plan>(steps: Steps<Plan>): Promise<void> {
  const outcome = await steps.compare();
  if (outcome === 'given-up') return;
  if (steps.plan() === undefined) steps.tellNothing();
  if (outcome === 'different') await steps.reveal();
}
