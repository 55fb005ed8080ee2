import { contrast, parseColor, type Rgb } from './color.ts';

/** The colours of a view on a light or a dark background. */
export interface Palette {
  /** Told apart also by who sees no red, green or blue; each stands out from the background. */
  readonly values: readonly Rgb[];
  /** Of what has no colour of its own. */
  readonly other: Rgb;
  /** Of a direct contact, one through others, and one that is said to be absent. */
  readonly direct: Rgb;
  readonly via: Rgb;
  readonly absent: Rgb;
  /** Of the cells of a matrix with the most claims. */
  readonly heat: Rgb;
}

export const onLight: Palette = paletteOf({
  values: ['#2c6cd5', '#df6428', '#1c6566', '#a2439e', '#623200', '#1d2d48', '#b41047', '#2193db'],
  other: '#767676',
  direct: '#80858e',
  via: '#5c6b8a',
  absent: '#b3261e',
  heat: '#0b5394',
});

export const onDark: Palette = paletteOf({
  values: ['#28cdff', '#fa9d24', '#2ea064', '#d5a5c5', '#fcce4c', '#8994ff', '#f95743', '#cbd2b3'],
  other: '#9a9a9a',
  direct: '#858b95',
  via: '#93a4c8',
  absent: '#ff8a80',
  heat: '#7cc4f5',
});

/** The palette that stands out from a background. */
export function paletteFor(background: Rgb): Palette {
  return contrast(background, [255, 255, 255]) > contrast(background, [0, 0, 0]) ? onDark : onLight;
}

function paletteOf(texts: {
  readonly [Role in keyof Palette]: Role extends 'values' ? readonly string[] : string;
}): Palette {
  return {
    values: texts.values.map(colorOf),
    other: colorOf(texts.other),
    direct: colorOf(texts.direct),
    via: colorOf(texts.via),
    absent: colorOf(texts.absent),
    heat: colorOf(texts.heat),
  };
}

function colorOf(text: string): Rgb {
  const color = parseColor(text);
  if (color === undefined) throw new TypeError(`"${text}" is no colour; expected #rrggbb.`);
  return color;
}
