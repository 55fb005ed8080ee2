/**
 * Goes on with a value at once where it is there, else when it comes. Resolvers that need no promise give none: a
 * promise for each field of a page costs more than the page.
 */
export function when<In, Out>(
  value: In | Promise<In>,
  then: (value: In) => Out | Promise<Out>,
): Out | Promise<Out> {
  return value instanceof Promise ? value.then(then) : then(value);
}
