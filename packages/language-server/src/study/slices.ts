/** Milliseconds after which others get a turn. */
const longest = 8;

/** Work of a request that takes turns with the messages of the client, one of which may call it off. */
export interface Slices {
  readonly signal: AbortSignal;
  /**
   * To be awaited between pieces of work.
   *
   * @throws when the request was called off
   */
  readonly turn: () => Promise<void>;
}

export function createSlices(signal: AbortSignal): Slices {
  let began = performance.now();
  return {
    signal,
    async turn() {
      if (performance.now() - began > longest) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        began = performance.now();
      }
      signal.throwIfAborted();
    },
  };
}
