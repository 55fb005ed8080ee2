/**
 * Waits until all of some work is done or one thing has come, but no longer than some milliseconds: part of the work
 * may never end.
 *
 * @throws what the work throws meanwhile
 */
export async function inTime(
  work: readonly Promise<unknown>[],
  come: Promise<unknown>,
  milliseconds: number,
): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  try {
    await Promise.race([Promise.all(work), come, late]);
  } finally {
    clearTimeout(timer);
  }
}
