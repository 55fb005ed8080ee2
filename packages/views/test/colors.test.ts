import { describe, expect, it } from 'vitest';
import { contrast, linear, mixed, parseColor, type Rgb } from '../src/color/color.ts';
import { onDark, onLight, paletteFor, type Palette } from '../src/color/palette.ts';
import { heatOf, heatRanges, heatScale, heatSteps } from '../src/matrix/heat.ts';

/** Backgrounds of usual themes: a page's, and those of VS Code. */
const backgrounds: readonly (readonly [name: string, background: Rgb, palette: Palette])[] = [
  ['white', [255, 255, 255], onLight],
  ['light', [243, 243, 243], onLight],
  ['dark', [31, 31, 31], onDark],
  ['dark blue', [37, 37, 60], onDark],
  ['black', [0, 0, 0], onDark],
];

/**
 * What somebody sees who lacks one of three kinds of cones: Machado, Oliveira and Fernandes (2009), A physiologically-based
 * model for simulation of color vision deficiency, table 1, severity 1.0.
 */
const sights: Readonly<Record<string, readonly Rgb[]>> = {
  'all colours': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'no blue': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Distance of two colours as they are seen: Ottosson (2020), Oklab, where 0.02 is just noticed. */
function seenDistance(sight: readonly Rgb[], one: Rgb, other: Rgb): number {
  const [a, b] = [oklab(seen(sight, one)), oklab(seen(sight, other))];
  return Math.hypot(...a.map((value, at) => value - (b[at] ?? 0)));
}

function seen(sight: readonly Rgb[], color: Rgb): readonly number[] {
  return product(sight, linear(color)).map((value) => Math.max(0, value));
}

function oklab(light: readonly number[]): readonly number[] {
  const cones = product(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    light,
  ).map(Math.cbrt);
  return product(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

function product(rows: readonly Rgb[], column: readonly number[]): readonly number[] {
  return rows.map((row) => row.reduce((sum, value, at) => sum + value * (column[at] ?? 0), 0));
}

describe('the palette', () => {
  it.each(backgrounds)('is chosen for %s', (_, background, palette) => {
    expect(paletteFor(background)).toBe(palette);
  });

  it.each(backgrounds)('stands out from %s', (_, background, { values, ...marks }) => {
    for (const color of [...values, marks.other, marks.direct, marks.via, marks.absent])
      expect(contrast(color, background)).toBeGreaterThanOrEqual(3);
  });

  const pairs = Object.entries(sights).flatMap(([sight, matrix]) =>
    Object.entries({ onLight, onDark }).map(([name, palette]) => ({
      sight,
      matrix,
      name,
      palette,
    })),
  );
  it.each(pairs)('$name is told apart by who sees $sight', ({ matrix, palette: { values } }) => {
    const close = values.flatMap((one, at) =>
      values.slice(0, at).flatMap((other, before) => {
        const distance = seenDistance(matrix, one, other);
        return distance < 0.08 ? [`${before} and ${at}: ${distance.toFixed(3)}`] : [];
      }),
    );
    expect(close).toEqual([]);
  });
});

describe('the heat of a cell', () => {
  const scales = backgrounds.map(([name, background, palette]) => ({
    ...{ name, scale: heatScale(background, palette.heat) },
  }));

  it.each(scales)('leaves its number readable on $name', ({ scale }) => {
    expect(scale).toHaveLength(heatSteps);
    for (const { background, text } of scale)
      expect(contrast(background, text)).toBeGreaterThanOrEqual(4.5);
  });

  it('grows with the claims, and the least is seen', () => {
    expect([0, 1, 4, 16, 49, 100].map((claims) => heatOf(claims, 100))).toEqual([0, 1, 1, 2, 4, 5]);
    expect(heatRanges([1, 2, 100, 60, 30])).toEqual([
      { step: 1, least: 1, most: 2 },
      { step: 3, least: 30, most: 30 },
      { step: 4, least: 60, most: 60 },
      { step: 5, least: 100, most: 100 },
    ]);
    expect(heatRanges([])).toEqual([]);
  });
});

describe('a colour', () => {
  it.each([
    ['#fff', [255, 255, 255]],
    ['#0072B2', [0, 114, 178]],
    ['rgb(31, 31, 31)', [31, 31, 31]],
    ['rgba(0, 0, 0, 0.5)', [0, 0, 0]],
    ['rgb(1 2 3 / 50%)', [1, 2, 3]],
    ['transparent', undefined],
    ['#12', undefined],
    ['rgb(a, b, c)', undefined],
  ])('%s is read', (text, color) => {
    expect(parseColor(text)).toEqual(color);
  });

  it('is mixed', () => {
    expect(mixed([0, 0, 0], [100, 200, 50], 0.5)).toEqual([50, 100, 25]);
  });
});
