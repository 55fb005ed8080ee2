import type Sigma from 'sigma';
import { dashesOf } from '../draw/look.ts';
import type { Theme } from '../page/theme.ts';
import { tieLook } from './looks.ts';
import type { MapState } from './map-state.ts';

/**
 * A layer above that of all ties with those that stand out: they are few, so that nothing else need be drawn anew when
 * somebody points at something.
 *
 * @returns draws it as the state is
 */
export function litTies(sigma: Sigma, state: () => MapState, theme: () => Theme): () => void {
  const canvas = sigma.createCanvas('lit', { afterLayer: 'ties' });
  const context = canvas.getContext('2d');

  function clear(): void {
    const { width, height, pixelRatio } = sigma.getRenderParams();
    // A canvas that is given a size is empty.
    canvas.width = width * pixelRatio;
    canvas.height = height * pixelRatio;
    context?.scale(pixelRatio, pixelRatio);
  }

  function draw([id, { from, to }]: MapState['adjacency']['segments'][number]): void {
    const tie = state().adjacency.ties.get(id);
    const [start, end] = [sigma.getNodeDisplayData(from), sigma.getNodeDisplayData(to)];
    if (context === null || tie === undefined || start === undefined || end === undefined) return;
    const { size, color, stroke } = tieLook(state(), theme(), tie);
    const [source, target] = [sigma.framedGraphToViewport(start), sigma.framedGraphToViewport(end)];
    context.strokeStyle = color;
    context.lineWidth = Math.max(sigma.scaleSize(size), 0.7);
    context.setLineDash([...dashesOf(stroke)]);
    context.beginPath();
    context.moveTo(source.x, source.y);
    context.lineTo(target.x, target.y);
    context.stroke();
  }

  return () => {
    const { adjacency, shown, lit } = state();
    // What shows nothing need not be put together with the rest.
    canvas.style.display = lit === undefined ? 'none' : '';
    if (lit === undefined) return;
    clear();
    const isSeen = ({ from, to }: { readonly from: string; readonly to: string }) =>
      shown.nodes.has(from) && shown.nodes.has(to);
    for (const line of adjacency.segments)
      if (lit.ties.has(line[0]) && shown.ties.has(line[0]) && isSeen(line[1])) draw(line);
  };
}
