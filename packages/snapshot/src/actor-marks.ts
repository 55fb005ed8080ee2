import type { ActorFilter } from '@samenspel/claims';
import { granularities } from './entity-tables.ts';
import { kindMarks, marksOf, marksWithNarrower } from './narrower.ts';
import { termsOf, type Snapshot } from './snapshot.ts';

/** A 1 for each actor number that fulfils a condition. */
export function actorMarks(snapshot: Snapshot, filter: ActorFilter): Uint8Array {
  const { actors } = snapshot.data.entities;
  const marks = filter.id === undefined ? everyActor(snapshot) : actorsNamed(snapshot, filter.id);
  const keep = (isKept: (actor: number) => boolean) => {
    for (let actor = 1; actor < marks.length; actor += 1)
      if (marks[actor] === 1 && !isKept(actor)) marks[actor] = 0;
  };
  if (filter.kind !== undefined) {
    const wanted = kindMarks(snapshot, filter.kind, filter.exactKind === true);
    keep((actor) => wanted[actors.kind[actor] ?? 0] === 1);
  }
  if (filter.granularity !== undefined) {
    const wanted = new Set<string | undefined>(filter.granularity);
    keep((actor) => wanted.has(granularities[actors.granularity[actor] ?? 0]));
  }
  if (filter.area !== undefined) {
    const wanted = marksWithNarrower(snapshot, 'area', filter.area);
    const { offsets, values } = actors.areas;
    keep((actor) => {
      for (let at = offsets[actor] ?? 0; at < (offsets[actor + 1] ?? 0); at += 1)
        if (wanted[values[at] ?? 0] === 1) return true;
      return false;
    });
  }
  if (filter.employer !== undefined) {
    const wanted = marksOf(snapshot, 'actor', filter.employer);
    keep((actor) => wanted[actors.employer[actor] ?? 0] === 1);
  }
  if (filter.not !== undefined) {
    const unwanted = actorMarks(snapshot, filter.not);
    keep((actor) => unwanted[actor] !== 1);
  }
  marks[0] = 0;
  return marks;
}

function everyActor(snapshot: Snapshot): Uint8Array {
  return new Uint8Array(termsOf(snapshot, 'actor').size).fill(1);
}

/** Actors by their ids, and those that have the role of one of them in an area. */
function actorsNamed(snapshot: Snapshot, ids: readonly string[]): Uint8Array {
  const { role } = snapshot.data.entities.actors;
  const named = marksOf(snapshot, 'actor', ids);
  const marks = named.slice();
  const size = Math.min(marks.length, role.length);
  for (let actor = 1; actor < size; actor += 1) if (named[role[actor] ?? 0] === 1) marks[actor] = 1;
  return marks;
}
