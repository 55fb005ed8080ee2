import { nearestOf, type EntityType } from '@samenspel/claims';
import type { Declaration } from '../resolve/declaration.ts';
import {
  bestOf,
  isSame,
  namedTargets,
  type NameIndex,
  type NamedNote,
  type Target,
} from '../resolve/name-index.ts';
import { nameKey } from '../text/name-key.ts';
import type { Declared } from './declared.ts';
import { byCodeUnits, createSortedLists } from './sorted-lists.ts';

/** A target, with what decides which of several comes first. */
interface Placed extends Target {
  /** Whether the note itself has the name, whatever it describes. */
  readonly ofNote: boolean;
  /** Place among the names of its note. */
  readonly order: number;
}

/** A name index that is kept current note by note. */
export interface LiveNames extends NameIndex {
  /** Takes in a note; gives the keys that it is found under. */
  add(note: NamedNote): Iterable<string>;
  /** Takes away a note that was added, given as it was then; gives the keys that it was found under. */
  remove(note: NamedNote): Iterable<string>;
  /** Forgets what was found before, since it may have changed which descriptions count. */
  forget(): void;
  /** Every key under which something is found, in the order of adding. */
  keys(): Iterable<string>;
  /** Targets that were compared, for tests of how work grows. */
  readonly steps: number;
}

/** Every key that a note and its items are found under. */
export function keysOf(note: NamedNote): ReadonlySet<string> {
  return new Set([...namedTargets(note)].map(([name]) => nameKey(name)));
}

/** @param descriptions which of them count, of several of the same thing */
export function createLiveNames(descriptions: Pick<Declared, 'counts' | 'allCount'>): LiveNames {
  const names = createSortedLists(inOrder);
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
    const found = names.get(nameKey(name));
    return descriptions.allCount || found.every(doesCount) ? found : counting(found);
  }

  function doesCount({ declaration }: Target): boolean {
    return declaration === undefined || descriptions.counts(declaration);
  }

  /** Without what does not count; a note is still found by its own names. */
  function counting(found: readonly Placed[]): readonly Target[] {
    return found.flatMap((target): readonly Target[] => {
      if (doesCount(target)) return [target];
      return target.ofNote ? [{ ...target, declaration: undefined }] : [];
    });
  }

  return {
    targets,
    forget,
    keys: () => names.keys(),
    add(note) {
      forget();
      if (note.declarations.length > 0) declared.set(note.path, note.declarations);
      const own = placedIn(note);
      for (const [key, targets] of own) for (const target of targets) names.add(key, target);
      return own.keys();
    },
    remove(note) {
      forget();
      declared.delete(note.path);
      const own = placedIn(note);
      for (const [key, targets] of own) for (const target of targets) names.remove(key, target);
      return own.keys();
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
        types.includes(declaration.type) && descriptions.counts(declaration)
          ? [declaration.name, ...declaration.aliases]
          : [],
      );
      const found = nearestOf(candidates, name);
      known.set(name, found);
      return found;
    },
    get steps() {
      return names.steps;
    },
  };
}

/** What a note and its items are found as, by key; what has a key twice has it once, in the stronger way. */
function placedIn(note: NamedNote): ReadonlyMap<string, readonly Placed[]> {
  const found = new Map<string, Placed[]>();
  // A note's own names come before those of what it describes.
  const own = 3 + note.aliases.length;
  let order = 0;
  for (const [name, target] of namedTargets(note)) {
    const key = nameKey(name);
    const placed = { ...target, order, ofNote: order < own };
    order++;
    const others = found.get(key);
    if (others === undefined) found.set(key, [placed]);
    else if (!others.some((other) => isSame(other, placed))) others.push(placed);
  }
  return found;
}

function inOrder(here: Placed, there: Placed): number {
  return here.rank - there.rank || byCodeUnits(here.path, there.path) || here.order - there.order;
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
