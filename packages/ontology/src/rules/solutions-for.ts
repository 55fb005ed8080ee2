import { solutionDirection, type SolutionDirectionId } from '../schemes/solution-direction.ts';
import type { UsThemSourceId } from '../schemes/us-them-source.ts';

/** A direction of solution, and whether a source ties it to what it answers or we concluded that. */
export interface SolutionAnswer {
  readonly solution: SolutionDirectionId;
  readonly basis: 'stated' | 'inferred';
}

type Basis = SolutionAnswer['basis'];

/**
 * What each direction answers. The documents list most of them without saying what for: those are
 * `inferred`. Training is tied to nothing.
 */
const answers: Readonly<
  Record<SolutionDirectionId, Readonly<Partial<Record<UsThemSourceId, Basis>>>>
> = {
  'neighbourhood-table': { unfamiliarity: 'stated' },
  'network-meeting': { unfamiliarity: 'stated' },
  'development-trajectory': { unfamiliarity: 'stated', disagreement: 'inferred' },
  'networking-hours': { 'time-pressure': 'inferred', unfamiliarity: 'inferred' },
  'hyperlocal-work': { unfamiliarity: 'inferred' },
  'navigation-assistants': { unfamiliarity: 'inferred' },
  training: {},
  structure: { indeterminacy: 'inferred' },
  visibility: { unfamiliarity: 'inferred' },
  'ways-to-connect': { unfamiliarity: 'inferred' },
  'key-figures': { unfamiliarity: 'inferred' },
  'places-to-connect': { unfamiliarity: 'inferred' },
};

/** The directions of solution that answer a source of us–them thinking, in the order of the scheme. */
export function solutionsFor(source: UsThemSourceId): readonly SolutionAnswer[] {
  return solutionDirection.concepts.flatMap(({ id }) => {
    const basis: Basis | undefined = answers[id][source];
    return basis === undefined ? [] : { solution: id, basis };
  });
}
