import type { ActorGranularity } from '@samenspel/claims';
import { actorMarks } from './actor-marks.ts';
import { actorKindNumbering } from './column-names.ts';
import { granularities } from './entity-tables.ts';
import { termsOf, type Snapshot } from './snapshot.ts';

/** What a snapshot knows of an actor; `null` for what it does not know. */
export interface ActorFacts {
  readonly actor: string;
  readonly kind: string | null;
  /** The top concept above the kind: formal, informal, stakeholder or household. */
  readonly topKind: string | null;
  readonly granularity: ActorGranularity | null;
  readonly areas: readonly string[];
  readonly employer: string | null;
  /** For a role in an area, the role. */
  readonly role: string | null;
}

/** The facts of an actor, by its id or its number. */
export function actorFacts(snapshot: Snapshot, actor: string | number): ActorFacts {
  const { actors } = snapshot.data.entities;
  const names = termsOf(snapshot, 'actor');
  const kinds = termsOf(snapshot, actorKindNumbering);
  const areas = termsOf(snapshot, 'area');
  const number = typeof actor === 'string' ? names.find(actor) : actor;
  const text = (terms: typeof names, at: number | undefined) =>
    at === undefined || at === 0 ? null : terms.text(at);
  return {
    actor: typeof actor === 'string' ? actor : names.text(actor),
    kind: text(kinds, actors.kind[number]),
    topKind: text(kinds, actors.topKind[number]),
    granularity: granularities[actors.granularity[number] ?? 0] ?? null,
    areas: Array.from(
      actors.areas.values.subarray(
        actors.areas.offsets[number] ?? 0,
        actors.areas.offsets[number + 1] ?? 0,
      ),
      (area) => areas.text(area),
    ),
    employer: text(names, actors.employer[number]),
    role: text(names, actors.role[number]),
  };
}

/** The ids by which claims know an actor: its own and, of a role, those of the role in each area. */
export function idsOfActor(snapshot: Snapshot, actor: string): readonly string[] {
  const names = termsOf(snapshot, 'actor');
  const ids: string[] = [];
  actorMarks(snapshot, { id: [actor] }).forEach((isOne, number) => {
    if (isOne === 1) ids.push(names.text(number));
  });
  return ids;
}
