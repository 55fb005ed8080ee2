import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchCodings, type CodedUnit } from '../src/index.ts';

function unit(id: string, passage: string, kind: string, ...participants: string[]): CodedUnit {
  return { id, passage, kind, participants };
}

function idsOf(units: readonly CodedUnit[]): readonly string[] {
  return units.map(({ id }) => id);
}

test('units of one passage and kind with most participants in common are matched, each once', () => {
  const first = [
    unit('a', '3.1 ¶1', 'collaboration', 'nurse', 'volunteer'),
    unit('b', '3.1 ¶1', 'collaboration', 'nurse', 'neighbours'),
    unit('c', '3.1 ¶2', 'collaboration', 'nurse', 'volunteer'),
  ];
  const second = [
    unit('x', '3.1 ¶1', 'collaboration', 'nurse', 'neighbours', 'client'),
    unit('y', '3.1 ¶1', 'collaboration', 'nurse', 'volunteer'),
    unit('z', '3.1 ¶1', 'finding', 'nurse', 'volunteer'),
  ];
  const { both, onlyFirst, onlySecond } = matchCodings(first, second);
  expect(both.map(idsOf)).toEqual([
    ['a', 'y'],
    ['b', 'x'],
  ]);
  expect(idsOf(onlyFirst)).toEqual(['c']);
  expect(idsOf(onlySecond)).toEqual(['z']);
});

test('who have nobody in common are of something else, unless neither names anybody', () => {
  const first = [unit('a', '1', 'finding', 'nurse'), unit('b', '1', 'finding')];
  const second = [unit('x', '1', 'finding', 'teacher'), unit('y', '1', 'finding')];
  const { both, onlyFirst } = matchCodings(first, second);
  expect(both.map(idsOf)).toEqual([['b', 'y']]);
  expect(idsOf(onlyFirst)).toEqual(['a']);
});

test('a larger claim with more in common comes after a smaller one that differs less', () => {
  const first = [unit('a', '1', 'finding', 'nurse', 'volunteer')];
  const second = [
    unit('x', '1', 'finding', 'nurse', 'volunteer', 'client', 'doctor', 'email'),
    unit('y', '1', 'finding', 'nurse'),
  ];
  expect(matchCodings(first, second).both.map(idsOf)).toEqual([['a', 'y']]);
});

test.each([
  ['abc', 'xy', ['ax', 'by']],
  ['ab', 'wxyz', ['aw', 'by']],
  ['abcde', 'xyz', ['ax', 'cy', 'dz']],
])('among equals places decide: %s and %s', (ones, others, expected) => {
  const [first, second] = [ones, others].map((ids) =>
    Array.from(ids, (id) => unit(id, '1', 'finding', 'nurse')),
  );
  const { both } = matchCodings(first ?? [], second ?? []);
  expect(both.map((pair) => idsOf(pair).join(''))).toEqual(expected);
});

const anyUnits = fc.array(
  fc.record({
    passage: fc.constantFrom('1', '2'),
    kind: fc.constantFrom('collaboration', 'finding'),
    participants: fc.uniqueArray(fc.constantFrom('nurse', 'volunteer', 'client'), { maxLength: 3 }),
  }),
  { maxLength: 12 },
);

test('the same are matched the other way round, each once, and none is lost', () => {
  fc.assert(
    fc.property(anyUnits, anyUnits, (ones, others) => {
      const first = ones.map((one, at) => ({ ...one, id: `first ${at}` }));
      const second = others.map((other, at) => ({ ...other, id: `second ${at}` }));
      const there = matchCodings(first, second);
      const back = matchCodings(second, first);
      const pairsOf = (pairs: readonly (readonly string[])[]) =>
        pairs.map((ids) => ids.join()).sort();
      expect(pairsOf(there.both.map(idsOf))).toEqual(
        pairsOf(back.both.map((pair) => idsOf(pair).toReversed())),
      );
      const seen = idsOf([...there.both.flat(), ...there.onlyFirst, ...there.onlySecond]);
      expect(seen.toSorted()).toEqual(idsOf([...first, ...second]).toSorted());
    }),
  );
});

test('the same unit in both codings, or twice in one, is a unit each time', () => {
  const u = unit('u', '1', 'finding', 'nurse');
  const v = unit('v', '1', 'finding', 'nurse');
  expect(matchCodings([u, v], [v, u]).both.map(idsOf)).toEqual([
    ['u', 'v'],
    ['v', 'u'],
  ]);
  expect(matchCodings([u, u], [u, u]).both).toHaveLength(2);
});

test('among equals the order in the passage decides', () => {
  const first = ['a', 'b', 'c'].map((id) => unit(id, '1', 'finding', 'nurse'));
  const second = ['x', 'y', 'z'].map((id) => unit(id, '1', 'finding', 'nurse'));
  expect(matchCodings(first, second).both.map(idsOf)).toEqual([
    ['a', 'x'],
    ['b', 'y'],
    ['c', 'z'],
  ]);
});
