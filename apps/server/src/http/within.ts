/**
 * Waits for work no longer than a time. Work that goes on after that is told so by its signal, and nobody hears of it
 * any more.
 *
 * @param work may say that it has begun what must not be left half told: then it is waited for, however long it takes
 * @param late says what holds instead when the time is over, or throws
 */
export async function within<Result>(
  milliseconds: number,
  work: (signal: AbortSignal, begin: () => void) => Promise<Result>,
  late: () => Result,
): Promise<Result> {
  const over = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const isOver = new Promise<'over'>((resolve) => {
    timer = setTimeout(() => {
      resolve('over');
      over.abort();
    }, milliseconds);
  });
  const begin = () => {
    clearTimeout(timer);
  };
  const result = work(over.signal, begin).then((value) => ({ value }));
  // What fails after the time is over fails unheard.
  result.catch(() => undefined);
  try {
    const first = await Promise.race([result, isOver]);
    return first === 'over' ? late() : first.value;
  } finally {
    clearTimeout(timer);
  }
}
