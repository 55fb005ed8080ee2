import { expect, it } from 'vitest';
import { hierarchyOf } from '../src/study/outline/hierarchy.ts';

const parents: Readonly<Record<string, readonly string[]>> = {
  city: [],
  north: ['city'],
  quay: ['north', 'harbour'],
  harbour: ['somewhere else'],
  here: ['there'],
  there: ['here'],
  itself: ['itself'],
};

/** All that is reached from the top, each with what it lies in. */
function told(isKept: (id: string) => boolean): readonly string[] {
  const { top, below } = hierarchyOf(Object.keys(parents), (id) => parents[id] ?? [], isKept);
  const lines = (id: string, path: readonly string[]): readonly string[] =>
    path.includes(id)
      ? []
      : [[...path, id].join('/'), ...below(id).flatMap((one) => lines(one, [...path, id]))];
  return top.flatMap((id) => lines(id, []));
}

it.each([
  [
    'all, once in each that it lies in, circles too',
    () => true,
    [
      'city',
      'city/north',
      'city/north/quay',
      'harbour',
      'harbour/quay',
      'itself',
      'here',
      'here/there',
    ],
  ],
  [
    'what is looked for with all above it',
    (id: string) => id === 'quay',
    ['city', 'city/north', 'city/north/quay', 'harbour', 'harbour/quay'],
  ],
  ['nothing of what is not there', () => false, []],
])('a hierarchy has %s', (_, isKept, lines) => {
  expect(told(isKept)).toEqual(lines);
});
