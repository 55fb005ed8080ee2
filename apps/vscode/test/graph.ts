import type { GraphNode, GraphTie, Neighbourhood } from '@samenspel/language-server/protocol';

/** An actor of a graph, by its name; the first letter tells its kind. */
export function actor(id: string, more: Partial<GraphNode> = {}): GraphNode {
  return {
    ...{ id, label: id, claims: 1, claimsBetween: 0, partners: 1, distance: 1 },
    ...{ kind: { id: 'nurse', label: 'nurse' }, group: { id: 'formal', label: 'formal party' } },
    ...{ areas: [], granularity: 'role', isFocus: false, isIntermediary: false, location: null },
    ...more,
  };
}

export function tie(from: string, to: string, more: Partial<GraphTie> = {}): GraphTie {
  return {
    ...{ id: `${from}–${to}`, from, to, via: [], isAbsent: false },
    ...{ mode: { id: 'direct', label: 'direct' }, isForward: true, isBackward: false },
    ...{ phases: [], areas: [], perspectives: [], claims: [] },
    tally: { claims: 1, distinctClaims: 1, respondents: 1, respondentGroups: 0, origins: {} },
    ...more,
  };
}

export function neighbourhood(
  nodes: readonly GraphNode[],
  ties: readonly GraphTie[] = [],
): Neighbourhood {
  const leftOut = { nodes: 0, ties: 0 };
  return { around: null, nodes, ties, leftOut, uncounted: { origins: [], modalities: [] } };
}
