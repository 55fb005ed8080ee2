import { parts, type Part, type PropertyName } from '@samenspel/claims';
import { numberingOf, propertyNamed } from './column-names.ts';
import { pairListsOf } from './pair-lists.ts';
import { actorIn, partIn } from './participant.ts';
import { columnOf, hasLists, listsOf, termsOf, type Snapshot } from './snapshot.ts';
import { speakerListOf } from './speakers.ts';

/** The store's integer of the claim in a row. */
export function rowId(snapshot: Snapshot, row: number): number {
  return columnOf(snapshot, 'id')[row] ?? 0;
}

/** The values of a property in a row. */
export function rowValues(snapshot: Snapshot, row: number, name: PropertyName): readonly string[] {
  const property = propertyNamed(name);
  if (property === undefined) return [];
  const value = columnOf(snapshot, name)[row] ?? 0;
  if (value === 0) return [];
  const terms = termsOf(snapshot, numberingOf(property));
  if (!hasLists(snapshot, name)) return [terms.text(value)];
  const { offsets, values } = listsOf(snapshot, name);
  return Array.from(values.subarray(offsets[value], offsets[value + 1]), (number) =>
    terms.text(number),
  );
}

/** The first value of a property in a row, `undefined` when the claim does not say. */
export function rowValue(snapshot: Snapshot, row: number, name: PropertyName): string | undefined {
  return rowValues(snapshot, row, name)[0];
}

/** The respondents that certainly say a row; `rowValues` of `respondent` also has those of whom it is open. */
export function rowSpeakers(snapshot: Snapshot, row: number): readonly string[] {
  const { offsets, values } = listsOf(snapshot, 'respondent');
  const list = speakerListOf(snapshot)(row);
  const terms = termsOf(snapshot, 'respondent');
  return Array.from(values.subarray(offsets[list], offsets[list + 1]), (number) =>
    terms.text(number),
  );
}

/** The participants of a row. */
export function rowParticipants(
  snapshot: Snapshot,
  row: number,
): readonly { readonly actor: string; readonly part: Part }[] {
  const { participantOffsets, participants } = snapshot.data;
  const actors = termsOf(snapshot, 'actor');
  return Array.from(
    participants.subarray(participantOffsets[row], participantOffsets[row + 1]),
    (participant) => ({
      actor: actors.text(actorIn(participant)),
      part: parts[partIn(participant)] ?? 'who',
    }),
  );
}

/** The chains of intermediaries of a row. */
export function rowChains(snapshot: Snapshot, row: number): readonly (readonly string[])[] {
  const actors = termsOf(snapshot, 'actor');
  const chains: string[][] = [];
  eachChain(snapshot, columnOf(snapshot, 'via')[row] ?? 0, (chain) => {
    chains.push(Array.from(chain, (actor) => actors.text(actor)));
  });
  return chains;
}

/** The pairs of a row (`pairsOf` of `@samenspel/claims`). */
export function rowPairs(
  snapshot: Snapshot,
  row: number,
): readonly { readonly a: string; readonly b: string; readonly directed: boolean }[] {
  const { offsets, a, b, directed } = pairListsOf(snapshot);
  const actors = termsOf(snapshot, 'actor');
  const start = offsets[row] ?? 0;
  return Array.from(a.subarray(start, offsets[row + 1]), (one, at) => ({
    a: actors.text(one),
    b: actors.text(b[start + at] ?? 0),
    directed: directed[start + at] === 1,
  }));
}

/** Calls with the actor numbers of each chain of a list of intermediaries. */
export function eachChain(
  snapshot: Snapshot,
  list: number,
  visit: (chain: Uint32Array) => void,
): void {
  const { offsets, values } = listsOf(snapshot, 'via');
  const end = list === 0 ? 0 : (offsets[list + 1] ?? 0);
  for (let at = offsets[list] ?? 0; at < end;) {
    const start = at + 1;
    at = start + (values[at] ?? 0);
    visit(values.subarray(start, at));
  }
}
