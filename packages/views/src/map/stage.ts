import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { createNames, hoverDrawing } from '../draw/labels.ts';
import { ShapeProgram } from '../draw/shape-program.ts';
import { prefersStillness, type Theme } from '../page/theme.ts';
import { nodeLook } from './looks.ts';
import type { MapState, Pointed } from './map-state.ts';
import type { Place } from './places.ts';
import { followPointer } from './pointer.ts';
import { createTieLayer } from './tie-layer.ts';
import { whatIsAt } from './what-is-at.ts';

/** What somebody does on the stage. */
export interface StageEvents {
  readonly onNode: (node: string) => void;
  readonly onTie: (tie: string) => void;
  readonly onNothing: () => void;
  /** The pointer went to a node or a tie, or to neither. */
  readonly onPoint: (pointed: Pointed | undefined) => void;
}

/** Where the map is drawn. */
export interface Stage {
  /** Puts nodes and ties of the state in, takes others out. Each node needs a place. */
  readonly take: (places: ReadonlyMap<string, Place>) => void;
  readonly move: (places: ReadonlyMap<string, Place>) => void;
  /** Whether the picture before is still being drawn: another one would only wait behind it. */
  readonly isDrawing: () => boolean;
  /** Draws anew what the state or the theme changed, places aside. */
  readonly restyle: () => void;
  /** Draws anew what stands out and what does not. */
  readonly remark: () => void;
  /** Keeps what is seen where it is while nodes join. */
  readonly hold: () => void;
  readonly showAll: () => void;
  /** Whether all of these nodes are in sight. */
  readonly sees: (nodes: Iterable<string>) => boolean;
  readonly zoom: (factor: number) => void;
  readonly centre: (node: string) => void;
  /** Where a node is, in pixels from the top left. */
  readonly placeOf: (node: string) => Place | undefined;
  /** Layers as they are drawn, from below to above. */
  readonly layers: () => readonly HTMLCanvasElement[];
  readonly destroy: () => void;
}

/** Milliseconds that the view takes to go elsewhere. */
const travel = 300;

/** What Sigma moves by itself takes no time for who wants things not to move: so little that no frame is between. */
const still = { zoomDuration: 1, doubleClickZoomingDuration: 1, inertiaDuration: 1 };

/**
 * Draws the map; needs WebGL.
 *
 * @param onLost hears that the graphics card let go of what was drawn: nothing is seen from then on
 */
export function createStage(
  container: HTMLElement,
  state: () => MapState,
  theme: () => Theme,
  events: StageEvents,
  onLost: () => void,
): Stage {
  const graph = new UndirectedGraph();
  let pointedNode: string | undefined;
  const names = createNames(theme);
  const sigma: Sigma = new Sigma(graph, container, {
    nodeProgramClasses: { shape: ShapeProgram },
    defaultNodeType: 'shape',
    defaultDrawNodeLabel: names.take,
    defaultDrawNodeHover: hoverDrawing(theme, () => sigma.getDimensions().width),
    labelSize: 12,
    // More than fit: those that lie on others are left out.
    labelDensity: 1,
    labelGridCellSize: 70,
    labelRenderedSizeThreshold: 3,
    stagePadding: 60,
    zIndex: true,
    minCameraRatio: 0.02,
    maxCameraRatio: 3,
    ...(prefersStillness() ? still : {}),
    nodeReducer: (id, { x, y }) => {
      const node = state().adjacency.nodes.get(id);
      const place = { x: Number(x), y: Number(y) };
      if (node === undefined) return { ...place, hidden: true };
      const look = nodeLook(state(), theme(), node);
      return { ...place, ...look, highlighted: id === pointedNode };
    },
    allowInvalidContainer: true,
  });
  sigma.on('afterRender', () => {
    names.write(sigma.getDimensions().width);
  });
  const camera = sigma.getCamera();
  const ties = createTieLayer(sigma, state, theme);

  const screenPlace = (node: string): Place | undefined => {
    const data = sigma.getNodeDisplayData(node);
    return data === undefined ? undefined : sigma.framedGraphToViewport(data);
  };

  // Also where it is not the window that gives it another size, or shows it again.
  const sizes = new ResizeObserver(() => {
    sigma.resize();
    sigma.scheduleRender();
  });
  sizes.observe(container);
  for (const canvas of container.querySelectorAll('canvas'))
    canvas.addEventListener('webglcontextlost', onLost, { once: true });

  const { hovers, hoverNodes } = sigma.getCanvases();
  /** The layers of the card of who is pointed at: without one they are empty, and would cost something in each frame. */
  const showCard = (isShown: boolean) => {
    for (const layer of [hovers, hoverNodes])
      if (layer !== undefined) layer.style.display = isShown ? '' : 'none';
  };
  showCard(false);
  followPointer(sigma, (place) => whatIsAt(sigma, state(), place), {
    onPress: (pointed) => {
      if (pointed === undefined) events.onNothing();
      else if ('node' in pointed) events.onNode(pointed.node);
      else events.onTie(pointed.tie);
    },
    onPoint: (pointed) => {
      pointedNode = pointed !== undefined && 'node' in pointed ? pointed.node : undefined;
      showCard(pointedNode !== undefined);
      events.onPoint(pointed);
    },
  });

  const go = (to: Partial<{ x: number; y: number; ratio: number; angle: number }>) => {
    if (prefersStillness()) camera.setState(to);
    else void camera.animate(to, { duration: travel });
  };
  const move = (places: ReadonlyMap<string, Place>) => {
    ties.changed();
    graph.updateEachNodeAttributes((node, attributes) => ({ ...attributes, ...places.get(node) }), {
      attributes: ['x', 'y'],
    });
  };
  return {
    take: (places) => {
      const { nodes } = state().adjacency;
      graph.forEachNode((node) => {
        if (!nodes.has(node)) graph.dropNode(node);
      });
      for (const node of nodes.keys()) graph.mergeNode(node, { x: 0, y: 0, ...places.get(node) });
      ties.changed();
    },
    move,
    isDrawing: ties.isDrawing,
    restyle: () => {
      ties.changed();
      sigma.refresh({ skipIndexation: true });
    },
    remark: () => {
      sigma.refresh({ skipIndexation: true });
    },
    hold: () => {
      if (graph.order > 0) sigma.setCustomBBox(sigma.getBBox());
    },
    showAll: () => {
      sigma.setCustomBBox(null);
      // Nodes are where they were, but counted from elsewhere.
      ties.changed();
      sigma.refresh();
      go({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
    },
    sees: (nodes) => {
      // Where nodes moved to is known once it is drawn.
      sigma.refresh();
      const { width, height } = sigma.getDimensions();
      return [...nodes].every((node) => {
        const { x, y } = screenPlace(node) ?? { x: 0, y: 0 };
        return x >= 0 && x <= width && y >= 0 && y <= height;
      });
    },
    zoom: (factor) => {
      go({ ratio: camera.getBoundedRatio(camera.ratio / factor) });
    },
    centre: (node) => {
      const data = sigma.getNodeDisplayData(node);
      if (data !== undefined) go({ x: data.x, y: data.y, ratio: Math.min(camera.ratio, 0.6) });
    },
    placeOf: screenPlace,
    layers: () => {
      sigma.refresh();
      ties.finish();
      return [...container.querySelectorAll('canvas')].filter(
        ({ style }) => style.display !== 'none',
      );
    },
    destroy: () => {
      sizes.disconnect();
      ties.destroy();
      sigma.kill();
    },
  };
}
