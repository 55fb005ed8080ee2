/** Milliseconds that work takes, and what it gives. */
export async function timed<Result>(
  work: () => Promise<Result> | Result,
): Promise<{ readonly milliseconds: number; readonly result: Result }> {
  const start = performance.now();
  const result = await work();
  return { milliseconds: performance.now() - start, result };
}

/**
 * Milliseconds that work without waiting usually takes: the middle of several runs, after some that do not count. By
 * the clock, since the processor time of a thread is counted in ticks that are as long as what is measured here.
 */
export function usual(
  work: () => unknown,
  { runs = 60, before = 20 }: { readonly runs?: number; readonly before?: number } = {},
): number {
  for (let run = 0; run < before; run += 1) work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return median(times);
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The 95th percentile. */
export function percentile(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? Number.NaN;
}

/** The run with the least of some measure: what else the machine does only ever makes it more. */
export async function leastOf<Reader extends (measure: string) => number>(
  measure: string,
  run: () => Promise<Reader>,
  runs = 3,
): Promise<Reader> {
  let least = await run();
  for (let more = 1; more < runs; more += 1) {
    const next = await run();
    if (next(measure) < least(measure)) least = next;
  }
  return least;
}
