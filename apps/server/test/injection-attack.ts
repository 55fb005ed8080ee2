import fc from 'fast-check';
import { hostileStrings, literalOf, sendings, type Sending } from './hostile-strings.ts';
import type { InjectionDesk, Replied } from './injection-desk.ts';
import { wrappings, type StringPlace, type Wrapping } from './string-places.ts';

/** What only a program that lost its way says: of its parts, or of a statement that it could not read. */
const internals =
  /node_modules|file:\/\/|\.ts:\d|sqlite|fts5|no such (?:table|column)|near "|unrecognized token|Neo\.|neo4j|lucene|java\.|cypher|TypeError|RangeError|Cannot (?:read|convert)|undefined|\[object/iu;

/** Codes of what a client can mend. */
const typed = new Set([
  ...['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST'],
  ...['BAD_ARGUMENT', 'BAD_FILTER', 'BAD_CURSOR', 'NOT_FOUND', 'AMBIGUOUS', 'INVALID'],
  ...['TOO_LARGE', 'CONFLICT', 'UNSUPPORTED'],
]);

/** Says of an answer what no answer may be; nothing when it is as it must be. */
export function faultsOf({ status, body, codes, words }: Replied, sent: string): readonly string[] {
  return [
    ...(status < 500 ? [] : [`status ${String(status)}`]),
    ...codes.filter((code) => !typed.has(code)),
    ...words.filter((text) => internals.test(text)),
    ...(body.length < 20_000 + 12 * sent.length ? [] : [`${String(body.length)} characters`]),
  ];
}

/** Sends a string to a place. */
export function send(
  desk: InjectionDesk,
  place: StringPlace,
  text: string,
  sending: Sending,
  wrapping: Wrapping,
): Promise<Replied> {
  return sending === 'variable'
    ? desk.ask(place.operation('$put', wrapping), { put: text })
    : desk.ask(place.operation(literalOf(text, sending), wrapping));
}

/**
 * Sends hostile strings to places: each is answered or refused in words of the API.
 *
 * @param strings how many to each place
 * @throws what was sent, and what came back, where it is not so
 */
export async function attack(
  desk: InjectionDesk,
  attacked: readonly StringPlace[],
  strings: number,
): Promise<void> {
  for (const place of attacked) {
    const property = fc.asyncProperty(
      hostileStrings,
      fc.constantFrom(...sendings),
      fc.constantFrom(...wrappings),
      async (text, sending, wrapping) => {
        const replied = await send(desk, place, text, sending, wrapping);
        const faults = faultsOf(replied, text);
        if (faults.length > 0)
          throw new Error(`${place.name}: ${faults.join(', ')}: ${replied.body.slice(0, 500)}`);
      },
    );
    await fc.assert(property, { numRuns: strings });
  }
}
