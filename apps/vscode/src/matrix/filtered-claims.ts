import type { CountedClaims } from '@samenspel/language-server/protocol';
import { perspective, phase } from '@samenspel/ontology';
import type { ViewFilter } from '@samenspel/views/model';

/** The claims that count where a matrix is filtered: nothing chosen leaves nothing out. */
export function filteredClaims({
  phases = [],
  areas = [],
  perspectives = [],
}: ViewFilter): CountedClaims {
  return {
    ...(phases.length === 0 ? {} : { phases: idsOf(phase, phases) }),
    ...(areas.length === 0 ? {} : { areas }),
    ...(perspectives.length === 0 ? {} : { perspectives: idsOf(perspective, perspectives) }),
  };
}

function idsOf<Id extends string>(
  { concepts }: { readonly concepts: readonly { readonly id: Id }[] },
  chosen: readonly string[],
): readonly Id[] {
  return concepts.map(({ id }) => id).filter((id) => chosen.includes(id));
}
