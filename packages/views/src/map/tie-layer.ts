import type Sigma from 'sigma';
import { LineProgram } from '../draw/line-program.ts';
import type { Theme } from '../page/theme.ts';
import { tieLook } from './looks.ts';
import type { MapState } from './map-state.ts';
import type { Segment } from './segments.ts';

/** The layer below the nodes that ties are drawn on. */
export interface TieLayer {
  /** Ties look different, or lie elsewhere: the next picture shows it. */
  readonly changed: () => void;
  /** Whether the picture before is still being drawn. */
  readonly isDrawing: () => boolean;
}

/** From so many lines on, a processor that draws instead of a graphics card draws none while the map moves. */
const manyLines = 4000;

/**
 * Draws ties beside Sigma's own graph, by its program of lines. As edges of the graph each would be kept, indexed and
 * reduced one by one, which takes longer than all else together when there are twenty thousand.
 */
export function createTieLayer(sigma: Sigma, state: () => MapState, theme: () => Theme): TieLayer {
  const canvas = sigma.createCanvas('ties', { afterLayer: 'edges' });
  const gl = sigma.createWebGLContext('ties', { canvas });
  const program = new LineProgram(gl, null, sigma);
  const isSlow = drawsInSoftware(gl);
  sigma.resize(true);
  let isStale = true;
  let drawn: WebGLSync | null = null;

  const fill = () => {
    const lines = shownSegments(state());
    program.reallocate(lines.length);
    lines.forEach(([tie, { from, to }], at) => {
      const source = sigma.getNodeDisplayData(from);
      const target = sigma.getNodeDisplayData(to);
      const found = state().adjacency.ties.get(tie);
      if (source === undefined || target === undefined || found === undefined) return;
      program.processVisibleItem(at, at * program.STRIDE, source, target, {
        ...unlabelled,
        ...tieLook(state(), theme(), found),
      });
    });
    isStale = false;
  };
  sigma.on('afterRender', () => {
    gl.clear(gl.COLOR_BUFFER_BIT);
    if (isSlow && program.capacity > manyLines && isMoving(sigma)) return;
    if (isStale) fill();
    program.render(sigma.getRenderParams());
    if (!(gl instanceof WebGL2RenderingContext)) return;
    gl.deleteSync(drawn);
    drawn = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
  });
  return {
    changed: () => {
      isStale = true;
    },
    isDrawing: () =>
      gl instanceof WebGL2RenderingContext &&
      drawn !== null &&
      gl.getSyncParameter(drawn, gl.SYNC_STATUS) !== gl.SIGNALED,
  };
}

/** What Sigma knows of an edge, and a tie has not. */
const unlabelled = { label: null, hidden: false, forceLabel: false, zIndex: 0, type: 'line' };

/** The lines of ties that are shown; those that stand out come last, above the others. */
function shownSegments({
  adjacency,
  shown,
  lit,
}: MapState): readonly (readonly [tie: string, Segment])[] {
  const lines = adjacency.segments.filter(
    ([tie, { from, to }]) => shown.ties.has(tie) && shown.nodes.has(from) && shown.nodes.has(to),
  );
  if (lit === undefined) return lines;
  return [
    ...lines.filter(([tie]) => !lit.ties.has(tie)),
    ...lines.filter(([tie]) => lit.ties.has(tie)),
  ];
}

function isMoving(sigma: Sigma): boolean {
  return sigma.getCamera().isAnimated() || sigma.getMouseCaptor().isMoving;
}

/** Whether there is no graphics card: on a virtual machine for instance. */
function drawsInSoftware(gl: WebGLRenderingContext): boolean {
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer: unknown = info === null ? '' : gl.getParameter(info.UNMASKED_RENDERER_WEBGL);
  return /swiftshader|llvmpipe|software/iu.test(String(renderer));
}
