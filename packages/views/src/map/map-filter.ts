import { contactOf, type Contact, type MapModel, type MapNode, type MapTie } from './map-model.ts';
import type { ViewFilter } from '../page/view-filter.ts';
import type { Coloring } from './coloring.ts';

/** What a map shows. What is absent or empty leaves nothing out. A tie has one of what is asked for. */
export interface MapFilter extends ViewFilter {
  /** Kinds of contact that are left out. */
  readonly hiddenContacts?: readonly Contact[];
  /** Entries of the legend that are left out, by the ids of what nodes are coloured by. */
  readonly hiddenColors?: readonly string[];
}

/** The nodes and ties that pass a filter, by id. */
export interface Shown {
  readonly nodes: ReadonlySet<string>;
  readonly ties: ReadonlySet<string>;
}

/**
 * What of a model is shown: ties that pass, and the nodes at their ends or between them. Where ties are filtered, a
 * node that has none left is not shown either, unless it is whom the map is about.
 */
export function shownOf(model: MapModel, filter: MapFilter, coloring: Coloring): Shown {
  const hidden = new Set(filter.hiddenColors);
  const allowed = new Map(
    model.nodes
      .filter((node) => !hidden.has(coloring.keyOf(node)))
      .map((node) => [node.id, node] as const),
  );
  const ties = model.ties.filter(
    (tie) => allowed.has(tie.from) && allowed.has(tie.to) && passes(tie, filter),
  );
  const reached = new Set(ties.flatMap((tie) => [tie.from, tie.to, ...tie.via]));
  const keeps = ({ id, isFocus }: MapNode) =>
    !filtersTies(filter) || isFocus === true || reached.has(id);
  return {
    nodes: new Set([...allowed.values()].filter(keeps).map(({ id }) => id)),
    ties: new Set(ties.map(({ id }) => id)),
  };
}

function filtersTies({
  phases = [],
  areas = [],
  perspectives = [],
  hiddenContacts = [],
}: MapFilter): boolean {
  return [phases, areas, perspectives, hiddenContacts].some((values) => values.length > 0);
}

function passes(tie: MapTie, filter: MapFilter): boolean {
  return (
    meets(tie.phases, filter.phases) &&
    meets(tie.areas, filter.areas) &&
    meets(tie.perspectives, filter.perspectives) &&
    !(filter.hiddenContacts ?? []).includes(contactOf(tie))
  );
}

function meets(values: readonly string[], asked: readonly string[] = []): boolean {
  return asked.length === 0 || asked.some((value) => values.includes(value));
}
