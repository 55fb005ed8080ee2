import type { Collaboration, Tally } from '@samenspel/claims';
import type { ModalityId, OriginId } from '@samenspel/ontology';
import {
  pairsBetween,
  partnersOf,
  type Counted,
  type Relation,
  type Snapshot,
} from '@samenspel/snapshot';
import type { Store } from '@samenspel/store';
import { countingOf, type ClaimChoice } from './claim-choice.ts';
import type { SortOfActors } from './sort-of-actors.ts';
import type { StudyNames } from './study-names.ts';

/** Actors that claims relate in one way, and by how many that is said. */
export interface Tie {
  /** The partner, or both ends. */
  readonly actors: readonly string[];
  /** Through whom, according to the claims. */
  readonly through: readonly string[];
  readonly tally: Tally;
  readonly claims: readonly Collaboration[];
}

/** What is said of one way of working together. */
export interface WayOfWorking {
  readonly way: Relation;
  readonly ties: readonly Tie[];
}

/** Claims on the same question that were not chosen: how many for their modality, and how many more for their origin. */
export interface LeftOut {
  readonly claims: number;
  readonly modalities: ReadonlyMap<ModalityId, number>;
  readonly origins: ReadonlyMap<OriginId, number>;
}

/** Who works with whom, according to whom. */
export interface Answer {
  /** The ways that anything is said of. */
  readonly ways: readonly WayOfWorking[];
  readonly leftOut: LeftOut;
}

/** In the order in which an answer tells them. */
const waysInOrder: readonly Relation[] = [
  'direct',
  'via',
  'intermediary',
  'unspecified',
  'parallel',
  'absent',
];

interface Found extends Counted {
  readonly way: Relation;
  readonly actors: readonly string[];
}

type Find = (snapshot: Snapshot, choice: ClaimChoice) => readonly Found[];

/** With whom an actor works; a role stands for itself in every area. */
export async function answerOn(
  store: Store,
  names: StudyNames,
  actor: string,
  choice: ClaimChoice,
): Promise<Answer> {
  return await answer(store, names, choice, (snapshot, chosen) =>
    partnersOf(snapshot, { ...countingOf(chosen), actor }).partners.flatMap((partner) =>
      waysInOrder.flatMap((way) => {
        const counted = partner.relations[way];
        return counted === undefined ? [] : { ...counted, way, actors: [partner.actor] };
      }),
    ),
  );
}

/** Which actors of one sort work with which of another. */
export async function answerBetween(
  store: Store,
  names: StudyNames,
  between: readonly [SortOfActors, SortOfActors],
  choice: ClaimChoice,
): Promise<Answer> {
  const [one, other] = between;
  return await answer(store, names, choice, (snapshot, chosen) =>
    pairsBetween(snapshot, {
      ...countingOf(chosen),
      between: [one.filter, other.filter],
    }).pairs.map((pair) => ({
      ...pair,
      way: pair.mode,
      actors: [pair.one, pair.other],
    })),
  );
}

async function answer(
  store: Store,
  { study }: StudyNames,
  choice: ClaimChoice,
  find: Find,
): Promise<Answer> {
  const scope = { studies: 'all' } as const;
  const snapshot = await store.snapshot(scope, study.id);
  const found = find(snapshot, choice);
  const chosen = new Set(found.flatMap(({ claims }) => claims));
  const all = find(snapshot, { ...choice, origins: 'all', modalities: 'all' });
  const rows = [...new Set(all.flatMap(({ claims }) => claims))];
  const read = await store.claimsOfRows(scope, study.id, rows);
  const claims = new Map(
    rows.flatMap((row, at) => {
      const claim = read[at];
      return claim?.kind === 'collaboration' ? [[row, claim] as const] : [];
    }),
  );
  return {
    ways: waysInOrder.flatMap((way) => {
      const ties = found
        .filter((tie) => tie.way === way)
        .map(({ actors, tally, claims: own }): Tie => {
          const said = own.flatMap((row) => claims.get(row) ?? []);
          return { actors, tally, claims: said, through: way === 'via' ? throughIn(said) : [] };
        });
      return ties.length === 0 ? [] : { way, ties };
    }),
    leftOut: leftOutOf(
      [...claims].flatMap(([row, claim]) => (chosen.has(row) ? [] : [claim])),
      choice,
    ),
  };
}

/** The intermediaries that claims name, each once. */
function throughIn(claims: readonly Collaboration[]): readonly string[] {
  return [...new Set(claims.flatMap(({ via }) => via.flat()))];
}

function leftOutOf(claims: readonly Collaboration[], { modalities }: ClaimChoice): LeftOut {
  const isChosen = ({ modality }: Collaboration) =>
    modalities === 'all' || modalities.includes(modality);
  const otherwise = claims.filter((claim) => !isChosen(claim));
  return {
    claims: claims.length,
    modalities: counts(otherwise.map(({ modality }) => modality)),
    origins: counts(claims.filter(isChosen).map(({ origin }) => origin)),
  };
}

function counts<Key>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const found = new Map<Key, number>();
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
  return found;
}
