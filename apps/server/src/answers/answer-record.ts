import type { Collaboration } from '@samenspel/claims';
import { collaborationTable, toRecord } from '@samenspel/exchange';
import { standingOf } from '@samenspel/analysis';
import type { Answer } from './answer.ts';
import type { Asked } from './asked.ts';
import type { ClaimChoice } from './claim-choice.ts';
import { nameOf, type StudyNames } from './study-names.ts';

/** Whom a question was about, as ids and names. */
export type Subject =
  | { readonly actor: { readonly id: string; readonly name: string } }
  | { readonly between: readonly { readonly id: string; readonly name: string }[] };

/** An answer as data, for other programs: actors by id and name, passages as the rows of `export --what claims`. */
export function answerRecord(
  names: StudyNames,
  subject: Subject,
  choice: ClaimChoice,
  { ways, leftOut }: Answer,
  asked: readonly Asked[],
): object {
  const actor = (id: string) => ({ id, name: nameOf(names.actors.get(id), id, names.language) });
  const claims = new Map<string, Collaboration>();
  for (const { ties } of ways)
    for (const tie of ties) for (const claim of tie.claims) claims.set(claim.id, claim);
  const columns = collaborationTable(names.language);
  return {
    study: names.study.id,
    ...subject,
    choice,
    ways: ways.map(({ way, ties }) => ({
      way,
      ties: ties.map(({ actors, through, tally, claims: own }) => ({
        actors: actors.map(actor),
        through: through.map(actor),
        ...tally,
        standing: standingOf(tally),
        evidence: own.map(({ id }) => id),
      })),
    })),
    evidence: Array.from(claims.values(), (claim) => toRecord(columns, claim)),
    leftOut: {
      claims: leftOut.claims,
      modalities: Object.fromEntries(leftOut.modalities),
      origins: Object.fromEntries(leftOut.origins),
    },
    asked,
  };
}
