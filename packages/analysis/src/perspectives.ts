import { compareCodePoints, type Version } from '@samenspel/claims';
import {
  countedLists,
  countedOf,
  countingFilter,
  rowValue,
  selectedRows,
  type Counted,
  type Counting,
  type Snapshot,
} from '@samenspel/snapshot';
import { perspective as perspectives } from '@samenspel/ontology';
import { contradictionsAmong, disputedAmong, type Contradiction } from './contradictions.ts';
import { countedValues, rowsByPerspective, type CountedValue } from './sides.ts';
import { standingOf, type Standing } from './standing.ts';
import { themeFilter, type Theme } from './theme.ts';

/** What one perspective says on a theme. */
export interface PerspectiveView {
  /** `null` for claims without a perspective. */
  readonly perspective: string | null;
  readonly counted: Counted;
  readonly standing: Standing;
  /** Findings by category. */
  readonly categories: readonly CountedValue[];
  /** Collaborations by how they are judged. */
  readonly stances: readonly CountedValue[];
  /** Collaborations by form. */
  readonly forms: readonly CountedValue[];
}

/** A point that a finding makes, and from which perspectives it is made. */
export interface Point {
  readonly category: string;
  /** The concept within the category, where findings name one. */
  readonly concept: string | null;
  readonly by: readonly { readonly perspective: string | null; readonly counted: Counted }[];
}

/** A proposition with the positions taken on it. */
export interface Positions {
  readonly proposition: string;
  readonly by: readonly {
    readonly perspective: string | null;
    readonly position: string;
    readonly counted: Counted;
  }[];
}

export interface Perspectives {
  /** The three perspectives of a study side by side, silent ones too, and then any others that speak. */
  readonly views: readonly PerspectiveView[];
  /** What is shared and what only one perspective says: points with most perspectives first. */
  readonly points: readonly Point[];
  readonly positions: readonly Positions[];
  readonly contradictions: readonly Contradiction[];
  /** Forms of contact of which it is said to be disputed whether they count as collaboration. */
  readonly disputed: readonly { readonly form: string; readonly counted: Counted }[];
  readonly version: Version;
}

/** The perspectives that are shown though they are silent. */
const always = ['stakeholder', 'professional', 'informal'];

/**
 * What each perspective says on a theme, side by side and never flattened into one: where they make the same points,
 * where they take opposite positions, and where members of one group contradict each other. Wishes and expectations
 * are part of a perspective, so all modalities count unless others are asked for.
 *
 * @example
 * perspectivesOn(snapshot, { code: 'division-of-roles' });
 */
export function perspectivesOn(
  snapshot: Snapshot,
  theme: Theme,
  counting: Counting = {},
): Perspectives {
  const { filter, origins = ['respondent'], modalities = 'all' } = counting;
  const and = [themeFilter(theme), ...(filter === undefined ? [] : [filter])];
  const rows = [
    ...selectedRows(snapshot, {
      filter: countingFilter({ filter: { and }, origins, modalities }),
    }),
  ];
  const byPerspective = rowsByPerspective(snapshot, rows);
  const others = [...byPerspective.keys()].filter((one) => one === null || !always.includes(one));
  return {
    views: [...always, ...others.sort(compareIds)].map((perspective) =>
      viewOf(snapshot, perspective, byPerspective.get(perspective) ?? []),
    ),
    points: pointsIn(snapshot, rows),
    positions: positionsIn(snapshot, rows),
    contradictions: contradictionsAmong(snapshot, rows),
    disputed: disputedAmong(snapshot, rows),
    version: snapshot.version,
  };
}

/** In the order of the scheme, what is not known last. */
function compareIds(one: string | null, other: string | null): number {
  const place = (id: string | null) => {
    const at = perspectives.concepts.findIndex((concept) => concept.id === id);
    return at < 0 ? perspectives.concepts.length : at;
  };
  return place(one) - place(other);
}

function viewOf(
  snapshot: Snapshot,
  perspective: string | null,
  rows: readonly number[],
): PerspectiveView {
  const counted = countedOf(snapshot, rows);
  return {
    perspective,
    counted,
    standing: standingOf(counted.tally),
    categories: countedValues(snapshot, rows, 'category'),
    stances: countedValues(snapshot, rows, 'stance'),
    forms: countedValues(snapshot, rows, 'form'),
  };
}

function pointsIn(snapshot: Snapshot, rows: readonly number[]): readonly Point[] {
  const points = grouped(rows, (row) => {
    const category = rowValue(snapshot, row, 'category');
    if (category === undefined) return undefined;
    return [category, rowValue(snapshot, row, 'concept') ?? null] as const;
  });
  return points
    .map(({ key: [category, concept], rows: some }): Point => ({
      category,
      concept,
      by: countsBy(snapshot, rowsByPerspective(snapshot, some)).map(({ key, counted }) => ({
        perspective: key,
        counted,
      })),
    }))
    .sort(
      (one, other) =>
        other.by.length - one.by.length ||
        compareCodePoints(one.category, other.category) ||
        compareCodePoints(one.concept ?? '', other.concept ?? ''),
    );
}

function positionsIn(snapshot: Snapshot, rows: readonly number[]): readonly Positions[] {
  const propositions = grouped(rows, (row) => rowValue(snapshot, row, 'proposition'));
  return propositions
    .map(({ key: proposition, rows: some }): Positions => {
      const sides = grouped(
        some,
        (row) =>
          [
            rowValue(snapshot, row, 'perspective') ?? null,
            rowValue(snapshot, row, 'position') ?? '',
          ] as const,
      );
      const counts = countedLists(
        snapshot,
        sides.map((side) => side.rows),
      );
      return {
        proposition,
        by: sides.flatMap(({ key: [perspective, position] }, at) => {
          const counted = counts[at];
          return counted === undefined ? [] : [{ perspective, position, counted }];
        }),
      };
    })
    .sort((one, other) => compareCodePoints(one.proposition, other.proposition));
}

/** Rows by a key, in the order in which the keys come; rows without one are left out. */
function grouped<Key>(
  rows: readonly number[],
  keyOf: (row: number) => Key | undefined,
): readonly { readonly key: Key; readonly rows: readonly number[] }[] {
  const found = new Map<string, { readonly key: Key; readonly rows: number[] }>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const name = JSON.stringify(key);
    const group = found.get(name);
    if (group === undefined) found.set(name, { key, rows: [row] });
    else group.rows.push(row);
  }
  return [...found.values()];
}

function countsBy<Key>(
  snapshot: Snapshot,
  lists: ReadonlyMap<Key, readonly number[]>,
): readonly { readonly key: Key; readonly counted: Counted }[] {
  const counts = countedLists(snapshot, [...lists.values()]);
  return [...lists.keys()].flatMap((key, at) => {
    const counted = counts[at];
    return counted === undefined ? [] : [{ key, counted }];
  });
}
