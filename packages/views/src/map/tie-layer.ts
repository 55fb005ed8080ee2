import type Sigma from 'sigma';
import { LineProgram } from '../draw/line-program.ts';
import type { Theme } from '../page/theme.ts';
import { litTies } from './lit-ties.ts';
import { dimmed, tieLook } from './looks.ts';
import type { MapState } from './map-state.ts';
import type { Segment } from './segments.ts';

/** The layer below the nodes that ties are drawn on. */
export interface TieLayer {
  /** Ties look different, or lie elsewhere: the next picture shows it. */
  readonly changed: () => void;
  /** Whether the picture before is still being drawn. */
  readonly isDrawing: () => boolean;
  /** Draws at once what is still to come. */
  readonly finish: () => void;
  readonly destroy: () => void;
}

/**
 * Lines that are drawn in one go. An empty layer is filled by so many at a time, always in the same order, so that nodes
 * are seen before. Where there are more, a processor that draws instead of a graphics card draws none while the map moves.
 */
const portion = 4000;

/** Milliseconds after which a view that moved is at rest: where a frame takes long, the next one may still be a move. */
const rest = 250;

/** The mark in the page's timeline of when a layer that was empty has all its lines. */
const tiesDrawn = 'samenspel-ties-drawn';

/**
 * Draws ties beside Sigma's own graph, by its program of lines. As edges of the graph each would be kept, indexed and
 * reduced one by one, which takes longer than all else together when there are twenty thousand. Those that stand out are
 * on a layer of their own, for which this one fades as a whole: its lines are drawn when the view moves or what is shown
 * changes, and not before.
 */
export function createTieLayer(sigma: Sigma, state: () => MapState, theme: () => Theme): TieLayer {
  const canvas = sigma.createCanvas('ties', { afterLayer: 'edges' });
  // What is drawn in portions stays between them.
  const gl = sigma.createWebGLContext('ties', { canvas, preserveDrawingBuffer: true });
  const program = new LineProgram(gl, null, sigma);
  const drawLit = litTies(sigma, state, theme);
  const isSlow = drawsInSoftware(gl);
  sigma.resize(true);
  let isStale = true;
  let isEmpty = true;
  let lines: readonly TieLine[] = [];
  /** Each portion as numbers for the graphics card, from when it was drawn first. */
  let made: Float32Array[] = [];
  let drawn = 0;
  let view = '';
  let movedAt = -Infinity;
  let frame: number | undefined;
  let fence: WebGLSync | null = null;

  const isToDraw = () => drawn * portion < lines.length;
  const isPending = () =>
    gl instanceof WebGL2RenderingContext &&
    fence !== null &&
    gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED;

  const filled = (some: readonly TieLine[]): Float32Array => {
    const unlit = { ...state(), lit: undefined };
    program.array = new Float32Array(some.length * program.STRIDE);
    some.forEach(([id, { from, to }], at) => {
      const source = sigma.getNodeDisplayData(from);
      const target = sigma.getNodeDisplayData(to);
      const tie = unlit.adjacency.ties.get(id);
      if (source === undefined || target === undefined || tie === undefined) return;
      program.processVisibleItem(at, at * program.STRIDE, source, target, {
        ...unlabelled,
        ...tieLook(unlit, theme(), tie),
      });
    });
    return program.array;
  };
  const drawPortion = () => {
    const start = drawn * portion;
    const numbers = made[drawn] ?? filled(lines.slice(start, start + portion));
    made[drawn] = numbers;
    drawn += 1;
    program.draw(numbers, sigma.getRenderParams());
    if (!isToDraw()) isEmpty = false;
    if (!(gl instanceof WebGL2RenderingContext)) return;
    gl.deleteSync(fence);
    fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
  };
  const isWaiting = () =>
    isSlow && lines.length > portion && (isMoving(sigma) || performance.now() - movedAt < rest);
  const goOn = () => {
    frame = undefined;
    if (!isWaiting() && !isPending()) {
      canvas.style.display = '';
      if (!isToDraw()) {
        performance.clearMarks(tiesDrawn);
        performance.mark(tiesDrawn);
        return;
      }
      drawPortion();
    }
    frame = requestAnimationFrame(goOn);
  };
  const stop = () => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
  };
  const finish = () => {
    stop();
    canvas.style.display = '';
    while (isToDraw()) drawPortion();
  };
  const drawAnew = () => {
    stop();
    gl.clear(gl.COLOR_BUFFER_BIT);
    drawn = 0;
    if (isWaiting()) {
      isEmpty = true;
      // Empty as it is, it would be put together with the other layers in each frame.
      canvas.style.display = 'none';
    }
    if ((isEmpty || isSlow) && lines.length > portion) frame = requestAnimationFrame(goOn);
    else finish();
  };
  sigma.getCamera().on('updated', () => {
    movedAt = performance.now();
  });
  sigma.on('afterRender', () => {
    drawLit();
    canvas.style.opacity = state().lit === undefined ? '' : String(dimmed);
    const before = view;
    view = viewOf(sigma);
    if (!isStale && view === before) return;
    if (isStale) {
      lines = shownLines(state());
      made = [];
      isStale = false;
    }
    drawAnew();
  });
  return {
    changed: () => {
      isStale = true;
    },
    isDrawing: () => frame !== undefined || isPending(),
    finish,
    destroy: stop,
  };
}

/** A line of a tie, by the tie's id. */
type TieLine = readonly [tie: string, segment: Segment];

/** What Sigma knows of an edge, and a tie has not. */
const unlabelled = { label: null, hidden: false, forceLabel: false, zIndex: 0, type: 'line' };

function shownLines({ adjacency, shown }: MapState): readonly TieLine[] {
  return adjacency.segments.filter(
    ([tie, { from, to }]) => shown.ties.has(tie) && shown.nodes.has(from) && shown.nodes.has(to),
  );
}

/** Where the map is looked at from, and how large: what is drawn stays as long as this does. */
function viewOf(sigma: Sigma): string {
  const { matrix, width, height, pixelRatio, sizeRatio } = sigma.getRenderParams();
  return [...matrix, width, height, pixelRatio, sizeRatio].join(' ');
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
