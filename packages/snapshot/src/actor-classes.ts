import { actorKindNumbering } from './column-names.ts';
import type { ActorKey } from './group-keys.ts';
import { textKeys, type KeyValue } from './key-value.ts';
import { SetDictionary } from './set-dictionary.ts';
import { termsOf, type Snapshot } from './snapshot.ts';

/** What actors are, by some keys together: actors that are alike have the same number, 0 when nothing is known. */
export interface ActorClasses {
  /** Number by actor number. */
  readonly of: Uint32Array;
  /** One more than the highest number. */
  readonly size: number;
  /** What a number stands for, by key. */
  readonly keysOf: (value: number) => readonly KeyValue[];
}

export function actorClasses(snapshot: Snapshot, keys: readonly ActorKey[]): ActorClasses {
  const columns = keys.map((key) => actorColumn(snapshot, key));
  const labels = columns.map(({ numbering }) => textKeys(snapshot, numbering));
  const classes = new SetDictionary();
  const of = new Uint32Array(termsOf(snapshot, 'actor').size);
  const tuple = new Uint32Array(keys.length);
  for (let actor = 1; actor < of.length; actor += 1) {
    let isKnown = false;
    for (const [at, column] of columns.entries()) {
      const value = column.of(actor);
      tuple[at] = value;
      isKnown ||= value !== 0;
    }
    of[actor] = isKnown ? classes.intern(tuple, tuple.length) : 0;
  }
  return {
    of,
    size: classes.size,
    keysOf: (value) => {
      const start = value === 0 ? undefined : classes.offsets[value];
      return labels.flatMap(({ keysOf }, at) =>
        keysOf(start === undefined ? 0 : (classes.values[start + at] ?? 0)),
      );
    },
  };
}

/** Number of the value that an actor has for a key, and what it is a number of. */
function actorColumn(
  snapshot: Snapshot,
  key: ActorKey,
): { readonly of: (actor: number) => number; readonly numbering: string } {
  const { actors } = snapshot.data.entities;
  switch (key) {
    case 'actor':
      return { of: (actor) => actor, numbering: 'actor' };
    case 'actorKind':
      return { of: (actor) => actors.kind[actor] ?? 0, numbering: actorKindNumbering };
    case 'actorTopKind':
      return { of: (actor) => actors.topKind[actor] ?? 0, numbering: actorKindNumbering };
    case 'employer':
      return { of: (actor) => actors.employer[actor] ?? 0, numbering: 'actor' };
  }
}
