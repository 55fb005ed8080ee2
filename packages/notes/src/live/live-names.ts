import { nearestOf, type EntityType } from '@samenspel/claims';
import type { Declaration } from '../resolve/declaration.ts';
import {
  bestOf,
  isSame,
  namedTargets,
  noTargets,
  type NameIndex,
  type NamedNote,
  type Target,
} from '../resolve/name-index.ts';
import { nameKey } from '../text/name-key.ts';

/** A target, with what decides which of several comes first. */
interface Placed extends Target {
  /** Whether the note itself has the name, whatever it describes. */
  readonly ofNote: boolean;
  /** Place among the names of its note. */
  readonly order: number;
}

/** A name index that is kept current note by note. */
export interface LiveNames extends NameIndex {
  add(note: NamedNote): void;
  /** Takes away a note that was added, given as it was then. */
  remove(note: NamedNote): void;
  /** Forgets what was found before, since it may have changed which descriptions count. */
  forget(): void;
  /** Every key under which something is found, in the order of adding. */
  keys(): Iterable<string>;
}

/** Every key that a note and its items are found under. */
export function keysOf(note: NamedNote): ReadonlySet<string> {
  return new Set([...namedTargets(note)].map(([name]) => nameKey(name)));
}

/** @param counts whether a description is the one that counts, of several of the same thing */
export function createLiveNames(counts: (declaration: Declaration) => boolean): LiveNames {
  const names = new Map<string, readonly Placed[]>();
  const declared = new Map<string, readonly Declaration[]>();
  const described = new Map<readonly EntityType[], Map<string, readonly Declaration[]>>();
  const alike = new Map<readonly EntityType[], Map<string, string | undefined>>();
  let all: readonly Declaration[] | undefined;

  function forget(): void {
    described.clear();
    alike.clear();
    all = undefined;
  }

  function targets(name: string): readonly Target[] {
    const found = names.get(nameKey(name)) ?? noTargets;
    return found.every(({ declaration }) => declaration === undefined || counts(declaration))
      ? found
      : counting(names.get(nameKey(name)) ?? []);
  }

  /** Without what does not count; a note is still found by its own names. */
  function counting(found: readonly Placed[]): readonly Target[] {
    return found.flatMap((target): readonly Target[] => {
      const { declaration, ofNote } = target;
      if (declaration === undefined || counts(declaration)) return [target];
      return ofNote ? [{ ...target, declaration: undefined }] : [];
    });
  }

  return {
    targets,
    forget,
    keys: () => names.keys(),
    add(note) {
      forget();
      if (note.declarations.length > 0) declared.set(note.path, note.declarations);
      // A note's own names come before those of what it describes.
      const own = 3 + note.aliases.length;
      let order = 0;
      for (const [name, target] of namedTargets(note)) {
        const key = nameKey(name);
        const placed = { ...target, order, ofNote: order < own };
        order++;
        const others = names.get(key);
        if (others === undefined) names.set(key, [placed]);
        else if (!others.some((other) => isSame(other, placed)))
          names.set(key, [...others, placed].sort(inOrder));
      }
    },
    remove(note) {
      forget();
      declared.delete(note.path);
      for (const key of keysOf(note)) {
        const left = (names.get(key) ?? []).filter(({ path }) => path !== note.path);
        if (left.length === 0) names.delete(key);
        else names.set(key, left);
      }
    },
    described(name, types) {
      const known = tableFor(described, types);
      let found = known.get(name);
      if (found === undefined) {
        found = bestOf(targets(name), types);
        if (found.length > 0) known.set(name, found);
      }
      return found;
    },
    nearest(name, types) {
      const known = tableFor(alike, types);
      if (known.has(name)) return known.get(name);
      all ??= [...declared.keys()].sort().flatMap((path) => declared.get(path) ?? []);
      const candidates = all.flatMap((declaration) =>
        types.includes(declaration.type) && counts(declaration)
          ? [declaration.name, ...declaration.aliases]
          : [],
      );
      const found = nearestOf(candidates, name);
      known.set(name, found);
      return found;
    },
  };
}

function inOrder(here: Placed, there: Placed): number {
  if (here.rank !== there.rank) return here.rank - there.rank;
  if (here.path !== there.path) return here.path < there.path ? -1 : 1;
  return here.order - there.order;
}

function tableFor<Value>(
  tables: Map<readonly EntityType[], Map<string, Value>>,
  types: readonly EntityType[],
): Map<string, Value> {
  const known = tables.get(types);
  if (known !== undefined) return known;
  const made = new Map<string, Value>();
  tables.set(types, made);
  return made;
}
