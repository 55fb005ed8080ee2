import type { MapHandle, MatrixHandle } from '@samenspel/views';

declare global {
  interface Window {
    /** The view of the page, for tests. */
    map: MapHandle;
    matrix: MatrixHandle;
    /** What the view told its host, in order. */
    told: unknown[];
    /** Milliseconds from mounting until the view was first drawn. */
    firstPicture: Promise<number>;
  }
}
