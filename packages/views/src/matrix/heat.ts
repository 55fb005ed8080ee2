import { contrast, mixed, type Rgb } from '../color/color.ts';

/** How many steps of heat there are. */
export const heatSteps = 5;

/** A background of a cell, and a colour in which its number is read on it. */
export interface Heat {
  readonly background: Rgb;
  readonly text: Rgb;
}

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];

/** Steps from the background to a colour; the number on each has a contrast of 4.5 at least (WCAG 2.2, 1.4.3). */
export function heatScale(background: Rgb, color: Rgb): readonly Heat[] {
  return Array.from({ length: heatSteps }, (_, at) => {
    const step = mixed(background, color, 0.14 + (at * 0.86) / (heatSteps - 1));
    return { background: step, text: readableOn(step) };
  });
}

/** Black or white, whichever stands out more: one of them always does by more than 4.5. */
function readableOn(background: Rgb): Rgb {
  return contrast(background, black) >= contrast(background, white) ? black : white;
}

/** The step of a number of claims, from 1; by the root, so that a few large cells do not pale all others. */
export function heatOf(claims: number, most: number): number {
  if (claims <= 0 || most <= 0) return 0;
  return Math.max(1, Math.ceil(Math.sqrt(claims / most) * heatSteps));
}

/** The least and the most claims of each step that some number falls in, for a key. */
export function heatRanges(
  counts: readonly number[],
): readonly { readonly step: number; readonly least: number; readonly most: number }[] {
  const highest = Math.max(0, ...counts);
  return Array.from({ length: heatSteps }, (_, at) => at + 1).flatMap((step) => {
    const within = counts.filter((claims) => heatOf(claims, highest) === step);
    if (within.length === 0) return [];
    return [{ step, least: Math.min(...within), most: Math.max(...within) }];
  });
}
