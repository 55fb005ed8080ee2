import type { EntityType } from '@samenspel/claims';
import type { Declaration } from '../resolve/declaration.ts';
import { entityKey } from '../resolve/entity-table.ts';

/** What the notes of a study describe. Of several descriptions of the same thing the first by path counts. */
export interface Declared {
  add(declarations: readonly Declaration[]): void;
  remove(declarations: readonly Declaration[]): void;
  /** The description that counts. */
  find(type: EntityType, id: string): Declaration | undefined;
  counts(declaration: Declaration): boolean;
  /** The other descriptions of the same thing. */
  rivals(declaration: Declaration): readonly Declaration[];
  /** Those that count, of one type. */
  ofType(type: EntityType): Iterable<Declaration>;
}

export function createDeclared(): Declared {
  const byKey = new Map<string, readonly Declaration[]>();
  /** Descriptions that do not count; mostly there are none. */
  const beside = new Set<Declaration>();

  function set(key: string, declarations: readonly Declaration[]): void {
    for (const declaration of byKey.get(key) ?? []) beside.delete(declaration);
    if (declarations.length === 0) byKey.delete(key);
    else byKey.set(key, declarations);
    for (const declaration of declarations.slice(1)) beside.add(declaration);
  }

  const others = (declaration: Declaration): readonly Declaration[] =>
    byKey.get(entityKey(declaration.type, declaration.id)) ?? [];

  return {
    add(declarations) {
      for (const declaration of declarations) {
        const key = entityKey(declaration.type, declaration.id);
        set(key, [...others(declaration), declaration].sort(byPath));
      }
    },
    remove(declarations) {
      for (const declaration of declarations) {
        const left = others(declaration).filter((other) => other !== declaration);
        set(entityKey(declaration.type, declaration.id), left);
      }
    },
    find: (type, id) => byKey.get(entityKey(type, id))?.[0],
    counts: (declaration) => beside.size === 0 || !beside.has(declaration),
    rivals: (declaration) => others(declaration).filter((other) => other !== declaration),
    *ofType(type) {
      for (const [first] of byKey.values()) if (first?.type === type) yield first;
    },
  };
}

/** Those of one note stay in their order. */
function byPath(here: Declaration, there: Declaration): number {
  if (here.path === there.path) return 0;
  return here.path < there.path ? -1 : 1;
}
