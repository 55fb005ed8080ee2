import type { Named } from '@samenspel/language-server/protocol';
import { labelOf, perspective, phase, type Language, type Scheme } from '@samenspel/ontology';
import type { MapModel } from '@samenspel/views/model';
import type { Graph } from './grown-graph.ts';

/** A graph as the map draws it, with the names that its filters show. */
export function mapModelOf({ nodes, ties }: Graph, language: Language): MapModel {
  return {
    language,
    nodes: nodes.map(({ id, label, kind, group, areas, claims, isFocus }) => ({
      ...{ id, label, claims, isFocus },
      kind: kind?.id ?? '',
      kindLabel: kind?.label ?? '',
      group: group?.id ?? '',
      areas: areas.map((area) => area.id),
    })),
    ties: ties.map(({ id, from, to, via, isAbsent, phases, areas, perspectives, tally }) => ({
      ...{ id, from, to, via, isAbsent, phases, areas, perspectives },
      claims: tally.claims,
    })),
    groups: distinct(nodes.flatMap(({ group }) => group ?? [])),
    phases: conceptsAmong(phase, new Set(ties.flatMap(({ phases }) => phases)), language),
    areas: distinct(nodes.flatMap(({ areas }) => areas)).sort((one, other) =>
      one.label.localeCompare(other.label, language),
    ),
    perspectives: conceptsAmong(
      perspective,
      new Set(ties.flatMap(({ perspectives }) => perspectives)),
      language,
    ),
  };
}

function distinct(named: readonly Named[]): Named[] {
  return [...new Map(named.map(({ id, label }) => [id, { id, label }])).values()];
}

/** Those concepts of a closed scheme that occur, in the order of the scheme. */
function conceptsAmong<Id extends string>(
  scheme: Scheme<Id>,
  ids: ReadonlySet<string>,
  language: Language,
): Named[] {
  return scheme.concepts
    .filter(({ id }) => ids.has(id))
    .map(({ id }) => ({ id, label: labelOf(scheme, id, language) }));
}
