import {
  tiesOf,
  type Actor,
  type Collaboration,
  type Entity,
  type Respondent,
} from '@samenspel/claims';
import { keyOf } from '../keys.ts';

/** What ties depend on beside the claim itself: actors and respondents, as far as known. */
export interface TieWorld {
  readonly actor: (id: string) => Actor | undefined;
  readonly respondent: (id: string) => Respondent | undefined;
}

/** Ties of one kind, ready to be written. */
export interface TieRow {
  readonly a: string;
  readonly b: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface TieRows {
  readonly worksWith: readonly TieRow[];
  readonly mediatedBy: readonly TieRow[];
}

/** The relationships between actors that some collaborations make. */
export function tieRows(
  study: string,
  claims: readonly { readonly number: number; readonly claim: Collaboration }[],
  world: TieWorld,
): TieRows {
  const worksWith: TieRow[] = [];
  const mediatedBy: TieRow[] = [];
  for (const { number, claim } of claims) {
    const { mode, origin, modality, restates } = claim;
    const shared = { study, claim: number, mode, origin, modality };
    const ties = tiesOf(claim, { ...world, broader: () => [] });
    for (const { a, b, directed, intermediary } of ties) {
      (intermediary ? mediatedBy : worksWith).push({
        a: keyOf(study, 'actor', a),
        b: keyOf(study, 'actor', b),
        properties: { ...shared, directed, restatement: restates.length > 0 },
      });
    }
  }
  return { worksWith, mediatedBy };
}

/** The entities that the ties of a collaboration depend on. */
export function tieEntities(
  claim: Collaboration,
): readonly (readonly ['actor' | 'respondent', string])[] {
  return [
    ...claim.participants.map(({ actor }) => ['actor', actor] as const),
    ...claim.via.flat().map((actor) => ['actor', actor] as const),
    ...claim.saidBy.flatMap((sayer) =>
      sayer.type === 'respondent' ? sayer.ids.map((id) => ['respondent', id] as const) : [],
    ),
  ];
}

/** Whether an entity changed in what ties depend on. */
export function changesTies(before: Entity | undefined, after: Entity | undefined): boolean {
  return JSON.stringify(tieFacts(before)) !== JSON.stringify(tieFacts(after));
}

function tieFacts(entity: Entity | undefined): unknown {
  switch (entity?.type) {
    case 'actor':
      return [entity.granularity, entity.role];
    case 'respondent':
      return [entity.group, entity.roles];
    default:
      return undefined;
  }
}
