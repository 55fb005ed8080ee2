import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering';
import { hexOf } from '../color/color.ts';
import type { Theme } from '../page/theme.ts';

/** Pixels between a node and its name, and around a name that stands out. */
const gap = 5;
const padding = 4;

/** Writes names beside nodes, with a hem in the colour of the background to be read on lines. */
export function labelDrawing(theme: () => Theme): NodeLabelDrawingFunction {
  return (context, { label, x, y, size }, { labelSize }) => {
    if (label === null || label === '') return;
    const { background, text, font } = theme();
    context.font = `${labelSize}px ${font}`;
    context.lineWidth = 3;
    context.lineJoin = 'round';
    context.strokeStyle = hexOf(background);
    context.fillStyle = hexOf(text);
    const place = [x + size + gap, y + labelSize / 3] as const;
    context.strokeText(label, ...place);
    context.fillText(label, ...place);
  };
}

/** Writes the name of the node that is pointed at on a card. */
export function hoverDrawing(theme: () => Theme): NodeHoverDrawingFunction {
  return (context, { label, x, y, size }, { labelSize }) => {
    if (label === null || label === '') return;
    const { background, text, font } = theme();
    context.font = `600 ${labelSize}px ${font}`;
    const left = x + size + gap;
    const { width } = context.measureText(label);
    const height = labelSize + 2 * padding;
    context.fillStyle = hexOf(background);
    context.strokeStyle = hexOf(text);
    context.lineWidth = 1;
    context.beginPath();
    context.rect(left - padding, y - height / 2, width + 2 * padding, height);
    context.fill();
    context.stroke();
    context.fillStyle = hexOf(text);
    context.fillText(label, left, y + labelSize / 3);
  };
}
