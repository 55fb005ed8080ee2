/*
 * What an answer holds, read without knowing its type: every rival gives the same in a shape of its own.
 */

/** What stands at a path; nothing where there is no such place. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined,
    value,
  );
}

/** The list at a path; an empty one where there is none. */
export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

export function textAt(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

/** @throws where rivals do not tell the same, or nothing at all */
export function expectSame(
  what: string,
  own: readonly string[],
  peer: readonly string[],
  name: string,
): void {
  if (own.length === 0) throw new Error(`${what}: the answer is empty.`);
  const difference = own.findIndex((line, position) => line !== peer[position]);
  if (difference === -1 && own.length === peer.length) return;
  throw new Error(
    `${what}: ${name} answers otherwise: ${String(peer[difference])} in the place of ${String(own[difference])}.`,
  );
}
