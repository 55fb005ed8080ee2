import { StoreError } from './errors.ts';
import type { Options } from './port.ts';

/** Stops long work between two of its steps. @throws ABORTED when the caller no longer wants the answer */
export function stopIfAborted(options: Options | undefined): void {
  if (options?.signal?.aborted !== true) return;
  throw new StoreError(
    'ABORTED',
    'The work was ended before it was done, because its caller asked.',
  );
}
