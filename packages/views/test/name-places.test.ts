import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { besideNode, placeNames, type Name } from '../src/draw/name-places.ts';

const picture = { width: 400, height: 12 };

function name(label: string, x: number, y: number, more: Partial<Name> = {}): Name {
  return { label, x, y, size: 5, width: 60, isWanted: false, ...more };
}

describe('names in a picture', () => {
  test('stand on the right of their nodes, and on the left where the picture ends', () => {
    expect(placeNames([name('one', 100, 50), name('two', 380, 90)], picture)).toMatchObject([
      { label: 'one', left: 110, middle: 50 },
      { label: 'two', left: 310, middle: 90 },
    ]);
    expect(besideNode({ x: 30, size: 5, width: 395 }, 400)).toBe(40);
  });

  test('are left out where their nodes are out of the picture, wanted or not', () => {
    const beyond = [
      name('right', 415, 50),
      name('left', -20, 70),
      name('wanted', 410, 90, { isWanted: true }),
    ];
    expect(placeNames(beyond, picture)).toEqual([]);
    expect(placeNames([name('at the edge', 404, 50)], picture)).toMatchObject([{ left: 334 }]);
  });

  test('go to the left where another one is on the right, and are left out where that is too', () => {
    const near = [name('left', 100, 50), name('right', 175, 52)];
    expect(placeNames(near, picture)).toMatchObject([
      { label: 'left', left: 110 },
      { label: 'right', left: 185 },
    ]);
    const between = [...near, name('between', 150, 51, { size: 4 })];
    expect(placeNames(between, picture).map(({ label }) => label)).toEqual(['left', 'right']);
    const above = [name('large', 100, 50, { size: 9 }), name('small', 110, 52, { size: 3 })];
    expect(placeNames(above, picture)).toMatchObject([
      { label: 'large', left: 114 },
      { label: 'small', left: 42 },
    ]);
  });

  test('are there first of the larger nodes, and always where they are wanted', () => {
    const crowd = [
      name('small', 100, 50, { size: 3 }),
      name('large', 102, 51, { size: 12 }),
      name('middle', 104, 52, { size: 8 }),
      name('wanted', 106, 53, { size: 2, isWanted: true }),
      name('also wanted', 108, 54, { size: 2, isWanted: true }),
      name('third wanted', 110, 55, { size: 2, isWanted: true }),
    ];
    expect(placeNames(crowd, picture).map(({ label }) => label)).toEqual([
      'also wanted',
      'third wanted',
      'wanted',
    ]);
  });

  test('never lie on one another, whatever their order', () => {
    const somewhere = fc.record({
      label: fc.string({ minLength: 1, maxLength: 8 }),
      ...{ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }) },
      ...{ size: fc.integer({ min: 2, max: 15 }), width: fc.integer({ min: 5, max: 120 }) },
      isWanted: fc.constant(false),
    });
    const names = fc.uniqueArray(somewhere, { selector: ({ label }) => label, maxLength: 40 });
    fc.assert(
      fc.property(names, (given) => {
        const placed = placeNames(given, picture);
        const widths = new Map(given.map(({ label, width }) => [label, width]));
        for (const one of placed)
          for (const other of placed) {
            if (one === other || Math.abs(one.middle - other.middle) >= picture.height) continue;
            const [first, second] = one.left < other.left ? [one, other] : [other, one];
            expect(first.left + (widths.get(first.label) ?? 0)).toBeLessThan(second.left);
          }
        expect(placeNames([...given].reverse(), picture)).toEqual(placed);
      }),
    );
  });
});
