import { describe, expect, it } from 'vitest';
import { directions, nextInDirection } from '../src/map/direction.ts';
import { nearestTie } from '../src/map/nearest-tie.ts';
import { isolatedName, shortName } from '../src/text/short-name.ts';

describe('the next node in a direction', () => {
  const from = { x: 0, y: 0 };
  const others = [
    ['right', { x: 10, y: 1 }],
    ['far right', { x: 30, y: 0 }],
    ['below', { x: 2, y: 20 }],
    ['above left', { x: -10, y: -10 }],
  ] as const;

  it.each([
    ['ArrowRight', 'right'],
    ['ArrowDown', 'below'],
    ['ArrowLeft', 'above left'],
    ['ArrowUp', 'above left'],
  ])('on %s is the one %s', (key, node) => {
    const direction = directions[key] ?? from;
    expect(nextInDirection(from, direction, others)).toBe(node);
  });

  it('is nobody where nobody is', () => {
    expect(nextInDirection({ x: 100, y: 0 }, { x: 1, y: 0 }, others)).toBeUndefined();
  });
});

describe('the tie that is pointed at', () => {
  const lines = [
    { tie: 'flat', from: { x: 0, y: 0 }, to: { x: 100, y: 0 } },
    { tie: 'steep', from: { x: 50, y: -50 }, to: { x: 50, y: 50 } },
    { tie: 'point', from: { x: 200, y: 200 }, to: { x: 200, y: 200 } },
  ];

  it.each([
    [20, 3, 'flat'],
    [51, 20, 'steep'],
    [20, 6, undefined],
    [-3, 0, 'flat'],
    [-6, 0, undefined],
    [201, 199, 'point'],
  ])('at %d, %d is %s', (x, y, tie) => {
    expect(nearestTie(lines, { x, y }, 5)).toBe(tie);
  });
});

describe('a name beside a node', () => {
  it.each([
    ['House of the Neighbourhood', 'House of the Neighbourhood'],
    ['two\nlines\t', 'two lines'],
    ['\u202Ereversed\u202C', 'reversed'],
    ['x'.repeat(50), `${'x'.repeat(41)}…`],
    ['👩‍👩‍👧‍👦'.repeat(1000), expect.stringMatching(/…$/u)],
  ])('of %j is short', (name, short) => {
    expect(shortName(name)).toEqual(short);
    expect(Array.from(shortName(name)).length).toBeLessThanOrEqual(42);
  });

  it('keeps its direction to itself', () => {
    expect(isolatedName('مركز')).toBe('\u2068مركز\u2069');
  });
});
