/** Milliseconds that work takes, and what it gives. */
export async function timed<Result>(
  work: () => Promise<Result> | Result,
): Promise<{ readonly milliseconds: number; readonly result: Result }> {
  const start = performance.now();
  const result = await work();
  return { milliseconds: performance.now() - start, result };
}

/** Milliseconds that work usually takes: the middle of several runs, after some that do not count. */
export async function usual(
  work: () => unknown,
  { runs = 20, before = 5 }: { readonly runs?: number; readonly before?: number } = {},
): Promise<number> {
  for (let run = 0; run < before; run += 1) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push((await timed(work)).milliseconds);
  return median(times);
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
