import { StoreError } from './errors.ts';
import type { Options } from './port.ts';

/** Stops long work between two of its steps. @throws ABORTED when the caller no longer wants the answer */
export function stopIfAborted(options: Options | undefined): void {
  if (options?.signal?.aborted === true) throw aborted();
}

/** What is waited for together with others, or ABORTED as soon as this caller no longer wants it. */
export function unlessAborted<Value>(
  work: Promise<Value>,
  options: Options | undefined,
): Promise<Value> {
  const signal = options?.signal;
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(aborted());
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop);
    });
  });
}

function aborted(): StoreError {
  return new StoreError(
    'ABORTED',
    'The work was ended before it was done, because its caller asked.',
  );
}
