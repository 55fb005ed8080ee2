import { hexOf } from '../color/color.ts';
import { dashesOf, ring } from '../draw/look.ts';
import { outline } from '../draw/outline.ts';
import type { LegendEntry } from '../map/legend-entries.ts';
import type { Theme } from '../page/theme.ts';
import { isolatedName } from '../text/short-name.ts';

/** Pixels of the page around the legend, between its lines, of a mark, and from one entry to the next. */
const margin = 12;
const line = 22;
const mark = 24;
const gap = 16;

const fontSize = 12;

/**
 * What is seen of a map as PNG, at the resolution of the screen, with the legend of what is shown below it.
 *
 * @param layers as they were drawn just now: a layer of WebGL is empty once the page has shown it
 * @throws Error when the browser makes no picture, of a canvas that is too large for instance
 */
export async function mapPng(
  layers: readonly HTMLCanvasElement[],
  legend: readonly LegendEntry[],
  theme: Theme,
): Promise<Blob> {
  const width = Math.max(1, ...layers.map((layer) => layer.width));
  const mapHeight = Math.max(1, ...layers.map((layer) => layer.height));
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  const entries = legend.filter((entry) => entry.type === 'ring' || entry.isShown);
  const scale = window.devicePixelRatio;
  const font = `${fontSize}px ${theme.font}`;
  const placed = context === null ? [] : placesOf(entries, context, font, width / scale);
  const last = placed.at(-1)?.y;
  canvas.width = width;
  canvas.height = mapHeight + (last === undefined ? 0 : (last + line + margin) * scale);
  const { height } = canvas;
  if (context !== null) {
    context.fillStyle = hexOf(theme.background);
    context.fillRect(0, 0, width, height);
    for (const layer of layers) {
      context.globalAlpha = Number(layer.style.opacity || 1);
      context.drawImage(layer, 0, 0);
    }
    context.globalAlpha = 1;
    context.setTransform(scale, 0, 0, scale, 0, mapHeight);
    context.font = font;
    context.textBaseline = 'middle';
    for (const { entry, x, y } of placed) {
      drawMark(context, entry, x, y + line / 2);
      context.fillStyle = hexOf(theme.text);
      context.fillText(isolatedName(entry.label), x + mark + 8, y + line / 2);
    }
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error(`No picture of ${width} by ${height} pixels was made.`));
      else resolve(blob);
    }, 'image/png');
  });
}

interface PlacedEntry {
  readonly entry: LegendEntry;
  /** Pixels of the page from the top left of the legend. */
  readonly x: number;
  readonly y: number;
}

/** Entries beside each other, on a line below where one does not fit any more. */
function placesOf(
  entries: readonly LegendEntry[],
  context: CanvasRenderingContext2D,
  font: string,
  width: number,
): readonly PlacedEntry[] {
  context.font = font;
  let x = margin;
  let y = margin;
  return entries.map((entry) => {
    const size = mark + 8 + context.measureText(isolatedName(entry.label)).width;
    if (x > margin && x + size > width - margin) {
      x = margin;
      y += line;
    }
    const place = { entry, x, y };
    x += size + gap;
    return place;
  });
}

function drawMark(
  context: CanvasRenderingContext2D,
  entry: LegendEntry,
  x: number,
  y: number,
): void {
  context.fillStyle = entry.color;
  context.strokeStyle = entry.color;
  context.lineWidth = ring.width;
  context.setLineDash(entry.type === 'contact' ? [...dashesOf(entry.stroke)] : []);
  switch (entry.type) {
    case 'color':
      context.fill(new Path2D(outline(entry.shape, x + mark / 2, y, 7)));
      break;
    case 'contact':
      context.stroke(new Path2D(`M${x} ${y}h${mark}`));
      break;
    case 'ring':
      context.stroke(new Path2D(outline('circle', x + mark / 2, y, 7)));
      break;
  }
}
