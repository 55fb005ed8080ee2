import { describe, expect, it } from 'vitest';
import { grownGraph } from '../src/map/grown-graph.ts';
import { mapModelOf } from '../src/map/map-model-of.ts';
import { actor, neighbourhood, tie } from './graph.ts';

describe('a graph that has grown', () => {
  const first = neighbourhood([actor('a', { isFocus: true }), actor('b')], [tie('a', 'b')]);
  const around = neighbourhood(
    [actor('b', { isFocus: true, claims: 4 }), actor('a'), actor('c')],
    [tie('a', 'b'), tie('b', 'c')],
  );

  it('has each actor and each tie once', () => {
    const { nodes, ties } = grownGraph([first, around]);
    expect(nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(ties.map(({ id }) => id)).toEqual(['a–b', 'b–c']);
  });

  it('tells what was heard last, and stays around what it began with', () => {
    const { nodes } = grownGraph([first, around]);
    expect(nodes.map(({ isFocus }) => isFocus)).toEqual([true, false, false]);
    expect(nodes[1]?.claims).toBe(4);
  });
});

describe('a graph as a model of the map', () => {
  const west = { id: 'west', label: 'West' };
  const east = { id: 'east', label: 'East' };
  const graph = grownGraph([
    neighbourhood(
      [actor('a', { areas: [west] }), actor('b', { areas: [east, west], kind: null, group: null })],
      [tie('a', 'b', { phases: ['aftercare', 'reaching'], perspectives: ['professional'] })],
    ),
  ]);

  it('names what filters show: phases in their order, areas by name', () => {
    const { phases, areas, perspectives, groups } = mapModelOf(graph, 'nl');
    expect(phases).toEqual([
      { id: 'reaching', label: 'benaderen' },
      { id: 'aftercare', label: 'nazorg' },
    ]);
    expect(areas).toEqual([east, west]);
    expect(perspectives.map(({ id }) => id)).toEqual(['professional']);
    expect(groups).toEqual([{ id: 'formal', label: 'formal party' }]);
  });

  it('leaves open what notes do not say', () => {
    expect(mapModelOf(graph, 'en').nodes[1]).toMatchObject({ kind: '', kindLabel: '', group: '' });
  });
});
