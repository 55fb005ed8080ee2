import { nearestOf, type EntityType } from '@samenspel/claims';
import { baseName, nameKey, withoutExtension } from '../text/name-key.ts';
import type { Declaration } from './declaration.ts';

/** What a note answers to. */
export interface NamedNote {
  readonly path: string;
  readonly id: string;
  readonly aliases: readonly string[];
  readonly declarations: readonly Declaration[];
}

/** What a name can lead to: a note, and what it or one of its items describes. */
export interface Target {
  readonly path: string;
  readonly declaration: Declaration | undefined;
  /** 0 a path, 1 an id, 2 a name, 3 an alias or label: the lower wins. */
  readonly rank: number;
}

/** Finds notes and items by path, id, file name, alias and label, whatever the case and composition. */
export interface NameIndex {
  /** Everything that has the name, the best first. */
  targets(name: string): readonly Target[];
  /**
   * What of these types has the name, the best first. Asked with the same list of types, the same names are found
   * without looking again.
   */
  described(name: string, types: readonly EntityType[]): readonly Declaration[];
  /** The name of a thing of one of these types that is most like a text. */
  nearest(name: string, types: readonly EntityType[]): string | undefined;
}

const noTargets: readonly Target[] = [];

function aliasesOf({ aliases, label }: Declaration): readonly string[] {
  return [...aliases, ...[label.nl, label.en].flatMap((text) => text ?? [])];
}

/** Everything that a note and its items answer to, the stronger names of each first. */
export function* namedTargets(note: NamedNote): Generator<readonly [name: string, Target]> {
  const { path, id, aliases, declarations } = note;
  const declaration = declarations.find(({ name }) => name === baseName(path));
  const whole = { path, declaration };
  yield [withoutExtension(path), { ...whole, rank: 0 }];
  yield [id, { ...whole, rank: 1 }];
  yield [baseName(path), { ...whole, rank: 2 }];
  for (const alias of aliases) yield [alias, { ...whole, rank: 3 }];
  for (const item of declarations) {
    const target = { path, declaration: item };
    yield [item.id, { ...target, rank: 1 }];
    yield [item.name, { ...target, rank: 2 }];
    for (const alias of aliasesOf(item)) yield [alias, { ...target, rank: 3 }];
  }
}

/** Builds the index of a study's notes, which are given in the order of their paths. */
export function createNameIndex(notes: Iterable<NamedNote>): NameIndex {
  const names = new Map<string, Target[]>();
  const all: Declaration[] = [];
  for (const note of notes) {
    all.push(...note.declarations);
    for (const [name, target] of namedTargets(note)) {
      const key = nameKey(name);
      const targets = names.get(key);
      if (targets === undefined) names.set(key, [target]);
      else if (!targets.some((other) => isSame(other, target))) targets.push(target);
    }
  }
  for (const targets of names.values()) {
    if (targets.length > 1) targets.sort((here, there) => here.rank - there.rank);
  }
  const targets = (name: string): readonly Target[] => names.get(nameKey(name)) ?? noTargets;
  const known = new Map<readonly EntityType[], Map<string, readonly Declaration[]>>();
  return {
    targets,
    described(name, types) {
      let ofTypes = known.get(types);
      if (ofTypes === undefined) {
        ofTypes = new Map();
        known.set(types, ofTypes);
      }
      let found = ofTypes.get(name);
      if (found === undefined) {
        found = bestOf(targets(name), types);
        if (found.length > 0) ofTypes.set(name, found);
      }
      return found;
    },
    nearest(name, types) {
      const candidates = all.flatMap((declaration) =>
        types.includes(declaration.type) ? [declaration.name, ...declaration.aliases] : [],
      );
      return nearestOf(candidates, name);
    },
  };
}

/** Of what is of these types, what has the name in the strongest way. */
export function bestOf(
  targets: readonly Target[],
  types: readonly EntityType[],
): readonly Declaration[] {
  const fitting = targets.filter(
    ({ declaration }) => declaration !== undefined && types.includes(declaration.type),
  );
  return fitting.flatMap(({ rank, declaration }) =>
    declaration !== undefined && rank === fitting[0]?.rank ? [declaration] : [],
  );
}

export function isSame(here: Target, there: Target): boolean {
  return here.path === there.path && here.declaration === there.declaration;
}
