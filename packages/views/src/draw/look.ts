import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';

/** Shapes of nodes, as the numbers that the graphics card compares. */
export const shapes = { circle: 0, square: 1, diamond: 2 } as const;

export type Shape = keyof typeof shapes;

/** Kinds of line, likewise. */
export const strokes = { solid: 0, dotted: 1, dashed: 2 } as const;

export type Stroke = keyof typeof strokes;

/** How a node is drawn. */
export interface NodeLook extends Partial<NodeDisplayData> {
  readonly size: number;
  readonly color: string;
  readonly shape: Shape;
  /** A ring around it, in its own colour. */
  readonly hasRing: boolean;
}

/** How a tie is drawn. */
export interface TieLook extends Partial<EdgeDisplayData> {
  readonly size: number;
  readonly color: string;
  readonly stroke: Stroke;
}
