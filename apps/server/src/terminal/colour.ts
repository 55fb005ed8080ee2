import type { Io } from '../io.ts';

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, cyan: 36 } as const;

/** Writes a text in a colour, or plainly where nobody sees colours. */
export type Paint = (colour: keyof typeof codes, text: string) => string;

/** Colours on a terminal only, and never where `NO_COLOR` is set. */
export function painter(io: Io): Paint {
  const plain = !io.terminal || (io.env.NO_COLOR ?? '') !== '';
  return (colour, text) => (plain ? text : `\u001B[${String(codes[colour])}m${text}\u001B[0m`);
}
