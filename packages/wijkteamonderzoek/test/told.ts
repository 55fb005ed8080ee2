import type { Claim, Entity } from '@samenspel/claims';
import { study } from '@samenspel/wijkteamonderzoek';

/** What the study that ships says. */
export const claims: readonly Claim[] = study.notes.flatMap((note) => note.claims);

/** Whom and what it is about. */
export const entities: readonly Entity[] = study.notes.flatMap((note) => note.entities);

/** Ids of claims, in one order. */
export function idsOf(told: readonly Claim[]): readonly string[] {
  return told.map(({ id }) => id).sort();
}
