/**
 * As `Promise.all`, but where several fail the first of the list is told, not the first in time: so that an answer is
 * the same each time, whatever a store takes.
 */
export async function allInOrder<const Values extends readonly unknown[]>(
  values: Values,
): Promise<{ -readonly [Key in keyof Values]: Awaited<Values[Key]> }> {
  await Promise.allSettled(values);
  // All have ended: the first that failed is the first that is seen.
  return await Promise.all(values);
}
