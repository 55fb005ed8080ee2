import { hexOf } from '../color/color.ts';
import type { Theme } from '../page/theme.ts';

/**
 * What is seen of a map as PNG, at the resolution of the screen.
 *
 * @param layers as they were drawn just now: a layer of WebGL is empty once the page has shown it
 * @throws Error when the browser makes no picture, of a canvas that is too large for instance
 */
export async function mapPng(layers: readonly HTMLCanvasElement[], theme: Theme): Promise<Blob> {
  const width = Math.max(1, ...layers.map((layer) => layer.width));
  const height = Math.max(1, ...layers.map((layer) => layer.height));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context !== null) {
    context.fillStyle = hexOf(theme.background);
    context.fillRect(0, 0, width, height);
    for (const layer of layers) context.drawImage(layer, 0, 0);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error(`No picture of ${width} by ${height} pixels was made.`));
      else resolve(blob);
    }, 'image/png');
  });
}
