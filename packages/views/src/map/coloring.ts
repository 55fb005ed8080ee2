import { compareCodePoints } from '@samenspel/claims';
import type { MapModel, MapNode, Named } from './map-model.ts';

/** What the colours of nodes stand for. */
export type ColorBy = 'group' | 'kind' | 'area';

export const colorings = ['group', 'kind', 'area'] as const satisfies readonly ColorBy[];

/** How many values get a colour of their own: more than eight are not told apart. */
export const mostColors = 8;

/**
 * Groups that have the same colour on every map, however many actors of each there are: a map grows, and two of them are
 * looked at beside each other.
 */
const groupsInOrder = ['informal', 'formal', 'household', 'stakeholder', 'place', 'gathering'];

/** The entry of those that have no colour of their own, and of those that have no value. */
export const otherKey = '';

/** Values with a colour each, the most frequent first, and the key of the entry that a node belongs to. */
export interface Coloring {
  readonly by: ColorBy;
  readonly entries: readonly (Named & { readonly nodes: number })[];
  /** Which colour of the palette each entry has, by its id. */
  readonly colors: ReadonlyMap<string, number>;
  /** The id of an entry, or that of the others. */
  readonly keyOf: (node: MapNode) => string;
  /** How many nodes have no colour of their own. */
  readonly others: number;
}

/** Gives the most frequent values a colour. Equal counts go by id, so that the same data have the same colours. */
export function coloringOf(model: MapModel, by: ColorBy): Coloring {
  const counts = new Map<string, number>();
  for (const node of model.nodes)
    for (const value of valuesOf(node, by)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const names = namesOf(model, by);
  const entries = [...counts]
    .sort(([one, many], [other, more]) => more - many || compareCodePoints(one, other))
    .slice(0, mostColors)
    .map(([id, nodes]) => ({ id, label: names.get(id) ?? id, nodes }));
  const colored = new Set(entries.map(({ id }) => id));
  const keyOf = (node: MapNode) =>
    valuesOf(node, by).find((value) => colored.has(value)) ?? otherKey;
  const others = model.nodes.filter((node) => keyOf(node) === otherKey).length;
  return { by, entries, colors: colorsOf(entries, by), keyOf, others };
}

/** Groups that are known keep their colour; all else takes those that are left, in order. */
function colorsOf(entries: readonly Named[], by: ColorBy): ReadonlyMap<string, number> {
  const kept = by === 'group' ? groupsInOrder : [];
  const isKept = ({ id }: Named) => kept.includes(id);
  return new Map([
    ...entries.filter(isKept).map(({ id }) => [id, kept.indexOf(id)] as const),
    ...entries
      .filter((entry) => !isKept(entry))
      .map(({ id }, at) => [id, kept.length + at] as const),
  ]);
}

function valuesOf(node: MapNode, by: ColorBy): readonly string[] {
  const values = by === 'area' ? node.areas : [node[by]];
  return values.filter((value) => value !== '');
}

function namesOf(model: MapModel, by: ColorBy): ReadonlyMap<string, string> {
  const named: readonly (readonly [string, string])[] =
    by === 'kind'
      ? model.nodes.map(({ kind, kindLabel }) => [kind, kindLabel])
      : (by === 'area' ? model.areas : model.groups).map(({ id, label }) => [id, label]);
  return new Map(named);
}
