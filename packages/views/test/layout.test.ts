import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLayout } from '../src/layout/layout.ts';
import { adjacencyOf } from '../src/map/adjacency.ts';
import type { MapModel } from '../src/map/map-model.ts';
import { layoutRequest, type Place } from '../src/map/places.ts';
import { aMap, aNode } from './a-map.ts';

const written = 'a-b b-c c-d d-a a-e-c f!a g-h e-i i-j';

/** Where nodes come to lie, by id. */
function laidOut(
  model: MapModel,
  known: ReadonlyMap<string, Place> = new Map(),
): ReadonlyMap<string, Place> {
  const { ids, input } = layoutRequest(adjacencyOf(model), known, () => 8);
  const layout = createLayout(input);
  while (!layout.advance());
  const places = layout.places();
  return new Map(
    ids.map((id, at) => [id, { x: places[2 * at] ?? NaN, y: places[2 * at + 1] ?? NaN }] as const),
  );
}

describe('the layout', () => {
  it('is the same for the same data, in whatever order they come', () => {
    const model = aMap(written);
    const expected = laidOut(model);
    const orders = fc.record({
      nodes: fc.shuffledSubarray([...model.nodes], { minLength: model.nodes.length }),
      ties: fc.shuffledSubarray([...model.ties], { minLength: model.ties.length }),
    });
    fc.assert(
      fc.property(orders, (order) => {
        expect(laidOut({ ...model, ...order })).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('gives every node a place of its own', () => {
    const model = aMap(written);
    const alone = [aNode({ id: 'alone' }), aNode({ id: '' }), aNode({ id: 'also alone' })];
    const places = laidOut({ ...model, nodes: [...model.nodes, ...alone] });
    expect(places.size).toBe(model.nodes.length + alone.length);
    const all = [...places.values()];
    for (const { x, y } of all) {
      expect(Number.isFinite(x + y)).toBe(true);
      const near = all.filter((other) => Math.hypot(other.x - x, other.y - y) < 8);
      expect(near).toHaveLength(1);
    }
  });

  it('leaves nodes where they are when others join, and puts those by their neighbours', () => {
    const before = laidOut(aMap(written));
    const after = laidOut(aMap(`${written} new-a`), before);
    for (const [id, place] of before) expect(after.get(id)).toEqual(place);
    const distance = (from: string) => {
      const [one, other] = [after.get('new'), after.get(from)];
      return Math.hypot((one?.x ?? NaN) - (other?.x ?? NaN), (one?.y ?? NaN) - (other?.y ?? NaN));
    };
    expect(distance('a')).toBeLessThan(distance('j'));
  });

  it.each(['a-a', 'a-b a-b', 'a-missing'])('bears the map %s', (text) => {
    const model = aMap(text);
    const nodes = model.nodes.filter(({ id }) => id !== 'missing');
    expect(laidOut({ ...model, nodes }).size).toBe(nodes.length);
  });

  it('bears a map without anything', () => {
    expect(laidOut({ ...aMap('a-b'), nodes: [], ties: [] })).toEqual(new Map());
  });
});
