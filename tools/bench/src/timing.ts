import process from 'node:process';

/** Milliseconds that work takes, and what it gives. */
export async function timed<Result>(
  work: () => Promise<Result> | Result,
): Promise<{ readonly milliseconds: number; readonly result: Result }> {
  const start = performance.now();
  const result = await work();
  return { milliseconds: performance.now() - start, result };
}

/**
 * Milliseconds of processor that work without waiting usually takes in this thread, which is the time that it takes
 * where nobody else works: the middle of several runs, after some that do not count.
 */
export function usual(
  work: () => unknown,
  { runs = 30, before = 10 }: { readonly runs?: number; readonly before?: number } = {},
): number {
  for (let run = 0; run < before; run += 1) work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(start);
    times.push((user + system) / 1000);
  }
  return median(times);
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
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
