import type { Tally } from '@samenspel/claims';

/**
 * What a count may be taken for. `respondents`: several say it. `too-little`: too few to say more than that somebody
 * does. `authors-state`: the authors of a document say so, and no respondent is quoted for it. `nobody`: it is not
 * said, which is not the same as that it is not so.
 */
export type Standing = 'respondents' | 'too-little' | 'authors-state' | 'nobody';

/** Respondents from which a count is more than an anecdote, where the caller does not say otherwise. */
export const fewRespondents = 2;

/**
 * How firmly a count stands. A group of respondents that speaks as one counts as one; what is only known to be said by
 * one of several respondents stands on somebody, but on nobody for certain.
 *
 * @param least respondents from which it stands on respondents
 */
export function standingOf(tally: Tally, least = fewRespondents): Standing {
  if (tally.claims === 0) return 'nobody';
  if ((tally.origins.respondent ?? 0) === 0) return 'authors-state';
  return tally.respondents + tally.respondentGroups >= least ? 'respondents' : 'too-little';
}
