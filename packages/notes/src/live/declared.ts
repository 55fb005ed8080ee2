import type { EntityType } from '@samenspel/claims';
import type { Declaration } from '../resolve/declaration.ts';
import { entityKey } from '../resolve/entity-table.ts';
import { byCodeUnits, createSortedLists } from './sorted-lists.ts';

/** What the notes of a study describe. Of several descriptions of the same thing the first by path counts. */
export interface Declared {
  add(declarations: readonly Declaration[]): void;
  remove(declarations: readonly Declaration[]): void;
  /** The description that counts. */
  find(type: EntityType, id: string): Declaration | undefined;
  counts(declaration: Declaration): boolean;
  /** Whether all count: no two are of the same thing. */
  readonly allCount: boolean;
  /** The other descriptions of the same thing, as far as they depend on whether this one is there. */
  rivals(declaration: Declaration): readonly Declaration[];
  /** Those that count, of one type. */
  ofType(type: EntityType): Iterable<Declaration>;
  /** Descriptions that were compared, for tests of how work grows. */
  readonly steps: number;
}

export function createDeclared(): Declared {
  const byKey = createSortedLists(inOrder);
  /** Descriptions that do not count; mostly there are none. */
  const beside = new Set<Declaration>();

  const keyOf = ({ type, id }: Declaration) => entityKey(type, id);
  const alike = (declaration: Declaration) => byKey.get(keyOf(declaration));

  return {
    add(declarations) {
      for (const declaration of declarations) {
        const [before] = alike(declaration);
        byKey.add(keyOf(declaration), declaration);
        const [first] = alike(declaration);
        if (first !== declaration) beside.add(declaration);
        else if (before !== undefined) beside.add(before);
      }
    },
    remove(declarations) {
      for (const declaration of declarations) {
        byKey.remove(keyOf(declaration), declaration);
        beside.delete(declaration);
        const [first] = alike(declaration);
        if (first !== undefined) beside.delete(first);
      }
    },
    find: (type, id) => byKey.get(entityKey(type, id))[0],
    counts: (declaration) => beside.size === 0 || !beside.has(declaration),
    get allCount() {
      return beside.size === 0;
    },
    rivals(declaration) {
      const [first, ...others] = alike(declaration);
      return first === declaration ? others : [];
    },
    *ofType(type) {
      for (const [first] of byKey.values()) if (first?.type === type) yield first;
    },
    get steps() {
      return byKey.steps;
    },
  };
}

/** The first by path counts, and of one note the first in it. */
function inOrder(here: Declaration, there: Declaration): number {
  return byCodeUnits(here.path, there.path) || here.span.start - there.span.start;
}
