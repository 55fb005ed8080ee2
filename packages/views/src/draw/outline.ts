import type { Shape } from './look.ts';

/** How far shapes reach from their middle, for a circle of radius 1 of the same surface. */
const reachOf = { square: Math.sqrt(Math.PI) / 2, diamond: Math.sqrt(Math.PI / 2) } as const;

/** The outline of a shape around a place, as the path of an SVG, which a canvas draws too. */
export function outline(shape: Shape, x: number, y: number, radius: number): string {
  switch (shape) {
    case 'circle':
      return `M${n(x - radius)} ${n(y)}a${n(radius)} ${n(radius)} 0 1 0 ${n(2 * radius)} 0a${n(radius)} ${n(radius)} 0 1 0 ${n(-2 * radius)} 0z`;
    case 'square': {
      const reach = radius * reachOf.square;
      return `M${n(x - reach)} ${n(y - reach)}h${n(2 * reach)}v${n(2 * reach)}h${n(-2 * reach)}z`;
    }
    case 'diamond': {
      const reach = radius * reachOf.diamond;
      return `M${n(x)} ${n(y - reach)}l${n(reach)} ${n(reach)}l${n(-reach)} ${n(reach)}l${n(-reach)} ${n(-reach)}z`;
    }
  }
}

/** Hundredths of a pixel, which nobody sees. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
