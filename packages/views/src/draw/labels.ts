import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering';
import { hexOf } from '../color/color.ts';
import type { Theme } from '../page/theme.ts';
import { named } from './look.ts';
import { besideNode, placeNames, type Name } from './name-places.ts';

/** Pixels around a name that stands out. */
const padding = 4;

/** Names of the nodes of one picture. */
export interface Names {
  /** Takes a name in; nothing is drawn yet. */
  readonly take: NodeLabelDrawingFunction;
  /** Writes those taken in that have room, in a picture of so many pixels wide. */
  readonly write: (width: number) => void;
}

/** Writes names beside nodes, with a hem in the colour of the background to be read on lines. */
export function createNames(theme: () => Theme): Names {
  let taken: Name[] = [];
  let context: CanvasRenderingContext2D | undefined;
  let height = 0;
  return {
    take(layer, { label, x, y, size, zIndex }, { labelSize }) {
      if (label === null || label === '') return;
      context = layer;
      height = labelSize;
      layer.font = `${labelSize}px ${theme().font}`;
      const { width } = layer.measureText(label);
      taken.push({ label, x, y, size, width, isWanted: zIndex === named });
    },
    write(width) {
      const names = taken;
      taken = [];
      if (context === undefined || names.length === 0) return;
      const { background, text, font } = theme();
      context.font = `${height}px ${font}`;
      context.lineWidth = 3;
      context.lineJoin = 'round';
      context.strokeStyle = hexOf(background);
      context.fillStyle = hexOf(text);
      for (const { label, left, middle } of placeNames(names, { width, height })) {
        context.strokeText(label, left, middle + height / 3);
        context.fillText(label, left, middle + height / 3);
      }
    },
  };
}

/**
 * Writes the name of the node that is pointed at on a card.
 *
 * @param width of the picture, in pixels
 */
export function hoverDrawing(theme: () => Theme, width: () => number): NodeHoverDrawingFunction {
  return (context, { label, x, y, size }, { labelSize }) => {
    if (label === null || label === '') return;
    const { background, text, font } = theme();
    context.font = `600 ${labelSize}px ${font}`;
    const wide = context.measureText(label).width;
    const left = besideNode({ x, size, width: wide + padding }, width());
    const height = labelSize + 2 * padding;
    context.fillStyle = hexOf(background);
    context.strokeStyle = hexOf(text);
    context.lineWidth = 1;
    context.beginPath();
    context.rect(left - padding, y - height / 2, wide + 2 * padding, height);
    context.fill();
    context.stroke();
    context.fillStyle = hexOf(text);
    context.fillText(label, left, y + labelSize / 3);
  };
}
