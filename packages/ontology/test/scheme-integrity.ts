import { allSchemes, labelKey, type Scheme } from '@samenspel/ontology';

/** Every scheme with its id, as rows of a table of cases. */
export const schemes: readonly (readonly [string, Scheme])[] = Object.entries(allSchemes);

/** Names that stand for more than one concept, as `name: concept, concept`. */
export function ambiguousNames({ concepts }: Scheme): readonly string[] {
  const owners = new Map<string, Set<string>>();
  for (const { id, notation = id, nl, en, altNl = [], altEn = [] } of concepts) {
    for (const name of [id, notation, nl, en, ...altNl, ...altEn]) {
      const key = labelKey(name);
      owners.set(key, (owners.get(key) ?? new Set()).add(id));
    }
  }
  return [...owners]
    .filter(([, ids]) => ids.size > 1)
    .map(([name, ids]) => `${name}: ${[...ids].join(', ')}`);
}

/** Concepts from which going up never ends at a top concept. */
export function withoutTop({ concepts }: Scheme): readonly string[] {
  const broader = new Map(concepts.map((concept) => [concept.id, concept.broader]));
  return concepts
    .map(({ id }) => id)
    .filter((id) => {
      let next: string | undefined = id;
      for (let steps = 0; steps <= concepts.length; steps++) {
        if (next === undefined) return false;
        if (!broader.has(next)) return true;
        next = broader.get(next);
      }
      return true;
    });
}
