import type { MapModel, MapNode, MapTie } from '../src/map/map-model.ts';

/** A small map, written as it is read: `a-b` is a tie, `a-c-b` one through c, `a!b` one that is said to be absent. */
export function aMap(written: string, more: Partial<MapModel> = {}): MapModel {
  const ties = written.split(' ').map((text): MapTie => {
    const isAbsent = text.includes('!');
    const actors = text.split(/[-!]/u);
    return aTie({
      ...{ id: text, from: actors[0] ?? '', to: actors.at(-1) ?? '', isAbsent },
      via: actors.slice(1, -1),
    });
  });
  const names = new Set(ties.flatMap(({ from, to, via }) => [from, to, ...via]));
  return {
    ...{ language: 'en', groups: [], phases: [], areas: [], perspectives: [] },
    ...{ nodes: [...names].map((id) => aNode({ id })), ties },
    ...more,
  };
}

export function aNode(said: Partial<MapNode> & Pick<MapNode, 'id'>): MapNode {
  return {
    ...{ label: said.id, kind: 'volunteer', kindLabel: 'volunteer', group: 'informal' },
    ...{ areas: [], claims: 1 },
    ...said,
  };
}

export function aTie(said: Partial<MapTie> & Pick<MapTie, 'id' | 'from' | 'to'>): MapTie {
  return {
    ...{ via: [], isAbsent: false, phases: [], areas: [], perspectives: [], claims: 1 },
    ...said,
  };
}
