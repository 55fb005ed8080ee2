import { findConcept } from './lookup.ts';
import type { Concept, Scheme } from './scheme.ts';

/** Every wider concept, the next one first. Ends at a top concept, also when a scheme has a circle. */
export function broaderOf<Id extends string>(scheme: Scheme<Id>, id: NoInfer<Id>): readonly Id[] {
  const chain: Id[] = [];
  let next = conceptOf(scheme, id)?.broader;
  while (next !== undefined && next !== id && !chain.includes(next)) {
    chain.push(next);
    next = conceptOf(scheme, next)?.broader;
  }
  return chain;
}

/** Whether a concept lies anywhere below another; no concept lies below itself. */
export function isNarrowerThan<Id extends string>(
  scheme: Scheme<Id>,
  id: NoInfer<Id>,
  ancestor: NoInfer<Id>,
): boolean {
  return broaderOf(scheme, id).includes(ancestor);
}

/** The concepts directly below a concept, in the order of the scheme. */
export function narrowerOf<Id extends string>(scheme: Scheme<Id>, id: NoInfer<Id>): readonly Id[] {
  return scheme.concepts.filter(({ broader }) => broader === id).map((concept) => concept.id);
}

/** The concepts anywhere below a concept, in the order of the scheme: what `includeNarrower` adds. */
export function narrowerTransitiveOf<Id extends string>(
  scheme: Scheme<Id>,
  id: NoInfer<Id>,
): readonly Id[] {
  return scheme.concepts
    .filter((concept) => isNarrowerThan(scheme, concept.id, id))
    .map((concept) => concept.id);
}

/** The concepts that nothing is wider than, in the order of the scheme. */
export function topConceptsOf<Id extends string>(scheme: Scheme<Id>): readonly Id[] {
  return scheme.concepts.filter(({ broader }) => broader === undefined).map(({ id }) => id);
}

function conceptOf<Id extends string>(scheme: Scheme<Id>, id: Id): Concept<Id> | undefined {
  const concept = findConcept(scheme, id);
  return concept?.id === id ? concept : undefined;
}
