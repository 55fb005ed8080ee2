import type { NodeDisplayData } from 'sigma/types';

/** Shapes of nodes, as the numbers that the graphics card compares. */
export const shapes = { circle: 0, square: 1, diamond: 2 } as const;

export type Shape = keyof typeof shapes;

/** Kinds of line, likewise. */
export const strokes = { solid: 0, dotted: 1, dashed: 2 } as const;

export type Stroke = keyof typeof strokes;

/** Pixels from one mark of a line to the next, and of each mark. */
export const dashes = { dotted: { period: 5, mark: 2 }, dashed: { period: 11, mark: 6 } };

/** The same as a list of marks and gaps; a line without is solid. */
export function dashesOf(stroke: Stroke): readonly number[] {
  if (stroke === 'solid') return [];
  const { period, mark } = dashes[stroke];
  return [mark, period - mark];
}

/** Pixels from the edge of a shape to its ring, and the ring itself. */
export const ring = { gap: 1.5, width: 2 };

/** How far in front a node is whose name is there whatever is there too. */
export const named = 3;

/** How a node is drawn. */
export interface NodeLook extends Partial<NodeDisplayData> {
  readonly size: number;
  readonly color: string;
  readonly shape: Shape;
  /** A ring around it, in its own colour. */
  readonly hasRing: boolean;
}

/** How a tie is drawn. */
export interface TieLook {
  readonly size: number;
  readonly color: string;
  /** From 0 to 1: where many ties lie over each other it shows how many. */
  readonly opacity: number;
  readonly stroke: Stroke;
}
