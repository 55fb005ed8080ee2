import type { ClaimKind, PropertyName } from '@samenspel/claims';
import {
  collaborationForm,
  findingCategory,
  mode,
  phase,
  stance,
  type Scheme,
  type SchemeId,
} from '@samenspel/ontology';
import {
  countingFilter,
  rowSpeakers,
  rowValues,
  selectedRows,
  type Counting,
  type Snapshot,
} from '@samenspel/snapshot';
import type { ReleaseGroup } from './groups.ts';
import { atLeast, type LeastNumber } from './least-numbers.ts';

/** How many members of each group say something of a broad concept. */
export interface ReleaseTable {
  readonly property: PropertyName;
  /** The scheme that its concepts are of. */
  readonly scheme: SchemeId;
  /** Every broad concept of the scheme in its order, whether anybody speaks of it or not. */
  readonly rows: readonly {
    readonly concept: string;
    /** In the order of the groups; `null` where it is not told. */
    readonly atLeast: readonly (LeastNumber | null)[];
  }[];
}

interface Tabled {
  readonly property: PropertyName;
  readonly kind: ClaimKind;
  readonly scheme: Scheme & { readonly id: SchemeId };
  readonly counting: Counting;
}

/** What releases tell of: how people collaborate as it is, and what they find. Only concepts that all studies share. */
const tabled: readonly Tabled[] = [
  { property: 'form', kind: 'collaboration', scheme: collaborationForm, counting: {} },
  { property: 'mode', kind: 'collaboration', scheme: mode, counting: {} },
  { property: 'phase', kind: 'collaboration', scheme: phase, counting: {} },
  { property: 'stance', kind: 'collaboration', scheme: stance, counting: {} },
  {
    property: 'category',
    kind: 'finding',
    scheme: findingCategory,
    counting: { modalities: 'all' },
  },
];

/** What members say that releases tell of: of each the broad concepts, as `form/referral`. */
export type ReleaseAnswers = ReadonlyMap<string, ReadonlySet<string>>;

/** What the members of groups say that a release tells of. */
export function releaseAnswers(
  snapshot: Snapshot,
  groups: readonly ReleaseGroup[],
): ReleaseAnswers {
  const answers = new Map(
    groups.flatMap(({ members }) => members.map((member) => [member, new Set<string>()] as const)),
  );
  for (const { property, kind, scheme, counting } of tabled) {
    const broadOf = broadest(scheme);
    for (const row of selectedRows(snapshot, { kind, filter: countingFilter(counting) })) {
      const said = rowValues(snapshot, row, property).map((id) => `${property}/${broadOf(id)}`);
      for (const speaker of rowSpeakers(snapshot, row))
        for (const one of said) answers.get(speaker)?.add(one);
    }
  }
  return answers;
}

/**
 * The tables of a release: of each group and each broad concept whether at least 5, 10, 20 or 50 members speak of it.
 * What is told hangs on how many members say something and on nothing else of them: exchanging all that two members of
 * a group said leaves every table as it is. No actors, no totals, no filters.
 */
export function releaseTables(
  groups: readonly ReleaseGroup[],
  answers: ReleaseAnswers,
): readonly ReleaseTable[] {
  return tabled.map(({ property, scheme }) => ({
    property,
    scheme: scheme.id,
    rows: scheme.concepts
      .filter(({ broader }) => broader === undefined)
      .map(({ id }) => ({
        concept: id,
        atLeast: groups.map(({ members }) => {
          const speaking = members.filter((member) =>
            answers.get(member)?.has(`${property}/${id}`),
          );
          return atLeast(speaking.length, members.length);
        }),
      })),
  }));
}

/** Gives the concept above a concept that nothing is wider than. */
function broadest({ concepts }: Scheme): (id: string) => string {
  const broader = new Map(concepts.map((concept) => [concept.id, concept.broader]));
  return (id) => {
    let top = id;
    for (let next = broader.get(top); next !== undefined; next = broader.get(top)) top = next;
    return top;
  };
}
