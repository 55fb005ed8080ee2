import type { Collaboration, Entity } from '@samenspel/claims';
import { readClaim, readEntity } from '@samenspel/store/keeping';
import type { Transaction } from '../database.ts';
import { keyOf } from '../keys.ts';
import { numberIn, textIn } from '../row.ts';
import type { PlannedEntity } from './entity-plan.ts';
import type { Plan } from './note-plan.ts';
import { writeReads } from './statements.ts';
import { changesTies, tieEntities, tieRows, type TieRows } from './ties.ts';

export interface PlannedTies extends TieRows {
  /** Numbers of claims whose ties are to go first. */
  readonly untied: readonly number[];
}

interface NumberedCollaboration {
  readonly number: number;
  readonly claim: Collaboration;
}

/** The ties of the claims of a batch, and of all claims whose actors or respondents changed in what ties depend on. */
export async function planTies(
  transaction: Transaction,
  study: string,
  { puts, removals }: Plan,
  entities: readonly PlannedEntity[],
): Promise<PlannedTies> {
  const changed = puts.flatMap(({ claims }) => claims.filter(({ isKept }) => !isKept));
  const gone = [
    ...puts.flatMap((put) => put.gone),
    ...removals.flatMap(({ claims }) => [...claims.values()]),
  ].map(({ number }) => number);
  const moved = entities.filter(({ before, after }) => changesTies(before, after));
  const rows =
    moved.length === 0
      ? []
      : await transaction.run(writeReads.tied, { keys: moved.map(({ key }) => key) });
  const own = new Set([...changed.map(({ number }) => number), ...gone]);
  const others = rows.flatMap((row): readonly NumberedCollaboration[] => {
    const number = numberIn(row, 'number');
    if (own.has(number)) return [];
    const claim = readClaim(textIn(row, 'record'));
    return claim.kind === 'collaboration' ? [{ number, claim }] : [];
  });
  const tied = [
    ...changed.flatMap(({ number, claim }) =>
      claim.kind === 'collaboration' ? [{ number, claim }] : [],
    ),
    ...others,
  ];
  const known = new Map<string, Entity | undefined>(entities.map(({ key, after }) => [key, after]));
  const wanted = new Set<string>();
  for (const { claim } of tied) {
    for (const [type, id] of tieEntities(claim)) {
      const key = keyOf(study, type, id);
      if (!known.has(key)) wanted.add(key);
    }
  }
  if (wanted.size > 0) {
    for (const row of await transaction.run(writeReads.facts, { keys: [...wanted] })) {
      const entity = readEntity(textIn(row, 'record'));
      known.set(keyOf(study, entity.type, entity.id), entity);
    }
  }
  const ties = tieRows(study, tied, {
    actor: (id) => {
      const found = known.get(keyOf(study, 'actor', id));
      return found?.type === 'actor' ? found : undefined;
    },
    respondent: (id) => {
      const found = known.get(keyOf(study, 'respondent', id));
      return found?.type === 'respondent' ? found : undefined;
    },
  });
  const replaced = puts.flatMap(({ before, claims }) =>
    before === undefined
      ? []
      : claims.flatMap(({ number, claim, isKept }) =>
          !isKept && before.claims.has(claim.id) ? [number] : [],
        ),
  );
  return { ...ties, untied: [...gone, ...replaced, ...others.map(({ number }) => number)] };
}
