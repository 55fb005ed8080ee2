import { describe, expect, test } from 'vitest';
import { distanceToShape } from '../src/draw/distance.ts';
import type { Shape } from '../src/draw/look.ts';

describe('how far a place is outside a shape', () => {
  test.each<[Shape, number, number, boolean]>([
    ['circle', 9, 0, true],
    ['circle', 8, 8, false],
    ['square', 8, 8, true],
    ['square', 9.5, 0, false],
    ['diamond', 12, 0, true],
    ['diamond', 8, 8, false],
  ])('a %s of radius 10 has %d, %d within it: %s', (shape, x, y, isWithin) => {
    expect(distanceToShape(shape, 10, x, y) < 0).toBe(isWithin);
  });

  test('is in pixels', () => {
    expect(distanceToShape('circle', 10, 15, 0)).toBe(5);
    expect(distanceToShape('square', 10, -15, 0)).toBeCloseTo(6.14);
  });
});
