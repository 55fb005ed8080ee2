/** The time that some work has. */
export interface WorkTime {
  /** Gives the work so many milliseconds in all, from where it began. */
  readonly allow: (milliseconds: number) => void;
  /** Says that the work has begun what must not be left half told: from then on it is waited for. */
  readonly begin: () => void;
  /** Tells work that is waited for when its time is over, to come to an end by itself. */
  readonly ending: AbortSignal;
}

/**
 * Waits for work no longer than a time. Work that goes on after that is told so by its signal, and nobody hears of it
 * any more, unless it had begun what is told to its end.
 *
 * @param late says what holds instead when the time is over, or throws
 */
export async function within<Result>(
  milliseconds: number,
  work: (signal: AbortSignal, time: WorkTime) => Promise<Result>,
  late: () => Result,
): Promise<Result> {
  const began = performance.now();
  const over = new AbortController();
  const ending = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let state: 'working' | 'telling' | 'done' = 'working';
  // Who listens first hears first: what the work throws when it is ended comes too late.
  const isOver = new Promise<'over'>((resolve) => {
    over.signal.addEventListener('abort', () => {
      resolve('over');
    });
  });
  const ring = () => {
    if (state === 'telling') ending.abort();
    else over.abort();
  };
  const time: WorkTime = {
    allow: (allowed) => {
      if (state === 'done') return;
      clearTimeout(timer);
      timer = setTimeout(ring, Math.max(0, began + allowed - performance.now()));
    },
    begin: () => {
      state = 'telling';
    },
    ending: ending.signal,
  };
  time.allow(milliseconds);
  const result = work(over.signal, time).then((value) => ({ value }));
  // What fails after the time is over fails unheard.
  result.catch(() => undefined);
  try {
    const first = await Promise.race([result, isOver]);
    return first === 'over' ? late() : first.value;
  } finally {
    state = 'done';
    clearTimeout(timer);
  }
}
