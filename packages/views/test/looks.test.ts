import { expect, it } from 'vitest';
import { onLight } from '../src/color/palette.ts';
import { named } from '../src/draw/look.ts';
import { nodeLook } from '../src/map/looks.ts';
import { stateOf, type StateParts } from '../src/map/map-state.ts';
import type { Theme } from '../src/page/theme.ts';
import { aMap, aNode } from './a-map.ts';

const theme: Theme = {
  ...{ background: [255, 255, 255], text: [0, 0, 0], palette: onLight },
  ...{ font: 'sans-serif', isHighContrast: false },
};

/** Nodes of `a-b b-c` whose name is there whatever is there too. */
function namedIn(focus: readonly string[], more: Omit<StateParts, 'model'> = {}) {
  const nodes = ['a', 'b', 'c'].map((id) => aNode({ id, isFocus: focus.includes(id) }));
  const state = stateOf({ model: { ...aMap('a-b b-c'), nodes }, ...more });
  return nodes
    .filter((node) => nodeLook(state, theme, node).zIndex === named)
    .map(({ id }) => id)
    .join('');
}

it('gives the one that a map is of its name, but not each of several, which would lie on each other', () => {
  expect(namedIn(['b'])).toBe('b');
  expect(namedIn(['a', 'b'])).toBe('');
  expect(namedIn([])).toBe('');
});

it('gives the one that was chosen its name, and its neighbours theirs where there is room', () => {
  expect(namedIn(['a', 'b'], { chosen: 'c' })).toBe('c');
  expect(namedIn([], { pointed: { node: 'b' } })).toBe('');
});
