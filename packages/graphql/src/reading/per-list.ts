/**
 * What is worked out of a list, once for each list: a store that remembers what it has read gives the same list as long
 * as the study does not change.
 */
export function perList<List extends object, Value>(
  make: (list: List) => Value,
): (list: List) => Value {
  const known = new WeakMap<List, { readonly value: Value }>();
  return (list) => {
    const found = known.get(list) ?? { value: make(list) };
    known.set(list, found);
    return found.value;
  };
}
