import { RemoteError } from './remote-error.ts';

/** Does work in parts, with smaller ones after a part was refused as too large or as too long to write. */
export interface Fitting {
  /**
   * Does a part of at most so many, with half of them as long as it does not fit.
   *
   * @throws RemoteError when even a part of one does not fit
   */
  readonly part: <Done>(most: number, work: (size: number) => Promise<Done>) => Promise<Done>;
}

/** Parts that are as large as is asked, until one does not fit. */
export function createFitting(): Fitting {
  let fits = Infinity;
  return {
    async part(most, work) {
      for (;;) {
        const size = Math.min(most, fits);
        try {
          return await work(size);
        } catch (error) {
          if (!isTooMuch(error) || size <= 1) throw error;
          fits = Math.ceil(size / 2);
        }
      }
    },
  };
}

/** Whether less at once may go well. */
function isTooMuch(error: unknown): boolean {
  return error instanceof RemoteError && (error.code === 'TOO_LARGE' || error.code === 'DEADLINE');
}
