/** Whether something is done, or given up. */
export function isDone(doing: Promise<unknown>): Promise<boolean> {
  return doing.then(
    () => true,
    () => false,
  );
}
