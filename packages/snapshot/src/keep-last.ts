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

/**
 * Keeps something under a name as what was asked for last, and lets go of what was longest not asked for where there
 * would be more than some, or more bytes than there is room for. What was asked for last stays.
 *
 * @param bytes that each takes
 */
export function keepAsked<Value>(
  known: Map<string, Value>,
  name: string,
  value: Value,
  { bytes, most, room }: { readonly bytes: number; readonly most: number; readonly room: number },
): void {
  known.delete(name);
  known.set(name, value);
  for (const [oldest] of known) {
    if (known.size === 1 || (known.size <= most && known.size * bytes <= room)) break;
    known.delete(oldest);
  }
}
