import type { Shape } from './look.ts';

/** Half of the side of a square of the same surface as a circle of radius 1; to the side of a diamond it is as far. */
const half = 0.886;

/** How far a place is outside a shape, from the shape's middle; below 0 within it. */
export function distanceToShape(shape: Shape, radius: number, x: number, y: number): number {
  const side = radius * half;
  switch (shape) {
    case 'circle':
      return Math.hypot(x, y) - radius;
    case 'square':
      return Math.max(Math.abs(x), Math.abs(y)) - side;
    case 'diamond':
      return (Math.abs(x) + Math.abs(y)) * Math.SQRT1_2 - side;
  }
}
