/** Keeps something under a name, and forgets what was kept first where there would be more than some. */
export function keepLast<Value>(
  known: Map<string, Value>,
  name: string,
  value: Value,
  most: number,
): void {
  for (const [oldest] of known) {
    if (known.size < most) break;
    known.delete(oldest);
  }
  known.set(name, value);
}
