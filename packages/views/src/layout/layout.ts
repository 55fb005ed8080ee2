import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';

/** What a layout is made of: plain arrays, which go to a worker and back. Nodes are numbers from 0. */
export interface LayoutInput {
  /** Where nodes begin: x and y of each, two by two. */
  readonly places: Float32Array;
  /** The nodes that ties join, two by two. */
  readonly ends: Uint32Array;
  /** Room that a node takes around its place. */
  readonly radii: Float32Array;
  /** 1 for a node that stays where it is. */
  readonly kept: Uint8Array;
}

/** A layout on its way: the same input gives the same places after as many steps. */
export interface Layout {
  /** Takes a step and tells whether it was the last. */
  readonly advance: () => boolean;
  /** x and y of each node, two by two, as a copy. */
  readonly places: () => Float32Array<ArrayBuffer>;
}

interface PlacedNode extends SimulationNodeDatum {
  readonly radius: number;
}

/** Steps of a small map, and of one of thousands of nodes, where each costs much and a hairball gains little. */
const steps = { small: 300, large: 120, largeFrom: 2000 };

/**
 * A layout by forces: ties draw together, nodes push apart and keep off each other. All is a function of the input: the
 * simulation has its own sequence of random numbers, and the number of steps is fixed by the number of nodes.
 */
export function createLayout({ places, ends, radii, kept }: LayoutInput): Layout {
  const nodes = Array.from(radii, (radius, at): PlacedNode => {
    const x = places[2 * at] ?? 0;
    const y = places[2 * at + 1] ?? 0;
    return { radius, x, y, ...(kept[at] === 1 ? { fx: x, fy: y } : {}) };
  });
  const tied = new Set(ends);
  const pull = (_: PlacedNode, at: number) => (tied.has(at) ? 0.05 : 0.1);
  const links = Array.from({ length: ends.length / 2 }, (_, at) => ({
    source: ends[2 * at] ?? 0,
    target: ends[2 * at + 1] ?? 0,
  }));
  const isLarge = nodes.length >= steps.largeFrom;
  const total = isLarge ? steps.large : steps.small;
  const simulation = forceSimulation(nodes)
    .stop()
    .alphaDecay(1 - 0.001 ** (1 / total))
    .force('tie', forceLink(links).distance(60))
    .force(
      'room',
      forceManyBody()
        .strength(-240)
        .distanceMax(isLarge ? Infinity : 800)
        .theta(isLarge ? 1.2 : 0.9),
    )
    // Those that nothing ties stay in sight.
    .force('x', forceX<PlacedNode>().strength(pull))
    .force('y', forceY<PlacedNode>().strength(pull));
  if (!isLarge)
    simulation.force(
      'apart',
      forceCollide<PlacedNode>(({ radius }) => radius),
    );
  let done = 0;
  return {
    advance: () => {
      simulation.tick();
      done += 1;
      return done >= total;
    },
    places: () => Float32Array.from(nodes.flatMap(({ x = 0, y = 0 }) => [x, y])),
  };
}
