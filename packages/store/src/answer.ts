/** Runs work that needs no waiting as an operation of a store: what it returns is resolved, what it throws rejected. */
export function answer<Result>(work: () => Result): Promise<Result> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
