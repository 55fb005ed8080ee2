import { expect, test } from 'vitest';
import {
  agreementOnSets,
  agreementOnValues,
  cohensKappa,
  krippendorffsAlpha,
  nominal,
  setDistance,
} from '../src/index.ts';

/** As many pairs of each two values as a table of agreement has. */
function pairsOf(table: readonly (readonly number[])[]): readonly (readonly [string, string])[] {
  return table.flatMap((row, one) =>
    row.flatMap((times, other) =>
      Array.from({ length: times }, () => [String(one), String(other)] as const),
    ),
  );
}

/** The values of each unit from one line per coder; a dot is a unit that the coder left out. */
function unitsOf(coders: readonly string[]): readonly (readonly string[])[] {
  return Array.from(coders[0] ?? '', (_, at) =>
    coders.map((line) => line.charAt(at)).filter((value) => value !== '.'),
  );
}

test('kappa is that of the examples of Cohen 1960', () => {
  const diagnoses = [
    [25, 13, 12],
    [12, 2, 16],
    [3, 15, 2],
  ];
  const patients = [
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ];
  expect(cohensKappa(pairsOf(diagnoses))).toBeCloseTo(-0.092, 3);
  expect(cohensKappa(pairsOf(patients))).toBeCloseTo(0.492, 3);
});

test('alpha is that of the examples of Krippendorff 2011', () => {
  const binary = unitsOf(['0100000010', '1110010000']);
  const letters = unitsOf(['aabbdcccedda', 'babbbccceddd']);
  const missing = unitsOf(['123321412...', '1233224125.3', '.3332342251.', '12332441251.']);
  expect(krippendorffsAlpha(binary, nominal)).toBeCloseTo(0.095, 3);
  expect(krippendorffsAlpha(letters, nominal)).toBeCloseTo(0.692, 3);
  expect(krippendorffsAlpha(missing, nominal)).toBeCloseTo(0.743, 3);
  const numbers = missing.map((values) => values.map(Number));
  expect(krippendorffsAlpha(numbers, (one, other) => (one - other) ** 2)).toBeCloseTo(0.849, 3);
});

test('there is no agreement beyond chance where there is nothing to differ on', () => {
  const alike = [
    ['direct', 'direct'],
    ['direct', 'direct'],
  ] as const;
  expect(agreementOnValues(alike)).toEqual({
    units: 2,
    same: 1,
    kappa: undefined,
    alpha: undefined,
  });
  expect(agreementOnValues([])).toEqual({
    units: 0,
    same: undefined,
    kappa: undefined,
    alpha: undefined,
  });
});

test('sets that have something in common differ in part', () => {
  expect(setDistance(['1', '2'], ['2', '3'])).toBeCloseTo(2 / 3);
  expect(setDistance([], [])).toBe(0);
  expect(setDistance([], ['4'])).toBe(1);
  const pairs = [
    [
      ['1', '2'],
      ['2', '1'],
    ],
    [['3'], ['3', '4']],
    [[], ['5']],
  ] as const;
  const { units, same, kappa, alpha } = agreementOnSets(pairs);
  expect({ units, same }).toEqual({ units: 3, same: 1 / 3 });
  expect(kappa).toBeCloseTo(0.25);
  expect(alpha).toBeCloseTo(0.4444, 4);
});
