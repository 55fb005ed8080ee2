/** Red, green and blue, from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Reads `#rgb`, `#rrggbb`, `rgb(…)` and `rgba(…)`, which is what a browser gives for a computed colour. */
export function parseColor(text: string): Rgb | undefined {
  const hex = /^#(?:[\da-f]{3}|[\da-f]{6})$/iu.exec(text.trim())?.[0].slice(1);
  if (hex !== undefined) {
    const digits = hex.length === 3 ? Array.from(hex, (digit) => digit + digit) : hex.match(/../gu);
    const [red = 0, green = 0, blue = 0] = (digits ?? []).map((pair) => Number.parseInt(pair, 16));
    return [red, green, blue];
  }
  const numbers = /^rgba?\((?<parts>[^)]*)\)$/u.exec(text.trim())?.groups?.parts;
  const [red, green, blue] = (numbers ?? '').split(/[\s,/]+/u).map(Number);
  return isChannel(red) && isChannel(green) && isChannel(blue) ? [red, green, blue] : undefined;
}

function isChannel(value: number | undefined): value is number {
  return value !== undefined && !Number.isNaN(value);
}

export function hexOf(color: Rgb): string {
  const pairs = color.map((channel) => Math.round(channel).toString(16).padStart(2, '0'));
  return `#${pairs.join('')}`;
}

/** Between two colours: `share` 0 is the first, 1 the second. */
export function mixed(one: Rgb, other: Rgb, share: number): Rgb {
  const [red, green, blue] = one.map(
    (channel, at) => channel + ((other[at] ?? 0) - channel) * share,
  );
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** Relative luminance, from 0 to 1 (WCAG 2.2). */
function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = linear(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, from 1 to 21 (WCAG 2.2): text wants 4.5, shapes want 3. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Channels in proportion to light (sRGB, IEC 61966-2-1). */
export function linear(color: Rgb): readonly number[] {
  return color.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
}
