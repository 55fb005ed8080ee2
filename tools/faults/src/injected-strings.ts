import { join } from 'node:path';
import { attack } from '../../../apps/server/test/injection-attack.ts';
import { injectionDesk, places } from '../../../apps/server/test/injection-desk.ts';
import { cleaningUp, type Bench } from './cleaning-up.ts';
import { finding, type FaultResult, type FaultRow, type FaultSize } from './fault.ts';
import { ownNeo4j } from './own-neo4j.ts';
import { placeOf, type StorePlace } from './store-place.ts';

/** Strings that are sent to each place. */
const strings = { short: 1, full: 5 } as const;

/** Sends hostile strings to every place of the schema that takes one, to a server on SQLite. */
export async function injectedStrings(size: FaultSize): Promise<FaultResult> {
  const row = await injected(size, 'SQLite', ({ folder }) =>
    Promise.resolve({ type: 'sqlite', file: join(folder, 'store.sqlite') }),
  );
  return { rows: [row] };
}

/** The same with a store in Neo4j. */
export async function injectedStringsNeo4j(size: FaultSize): Promise<FaultResult> {
  const row = await injected(size, 'Neo4j', async (bench) => placeOf(await ownNeo4j(bench)));
  return { rows: [row] };
}

function injected(
  size: FaultSize,
  name: string,
  placeIn: (bench: Bench) => Promise<StorePlace>,
): Promise<FaultRow> {
  return cleaningUp(async (bench) => {
    const found = finding();
    const desk = await injectionDesk(await placeIn(bench));
    bench.later(() => desk.close());
    const before = await desk.content();
    try {
      await attack(desk, places, strings[size]);
    } catch (error) {
      found.expect(false, String(error instanceof Error ? (error.cause ?? error) : error));
    }
    found.expect((await desk.content()) === before, 'the store holds something else');
    found.expect(desk.unexpected().length === 0, desk.unexpected().slice(0, 3).join(' '));
    return {
      done: `hostile strings (quotes, statements of SQL and Cypher, syntax of searches, NUL, halves of characters, 20,000 characters …) in each of the ${places.length} places of the schema that take a string, as literals and as variables, to a server on ${name}`,
      times: places.length * strings[size],
      seen: 'each answered or refused in words of the API, without a word of what is below; all counts and hashes of the store as before',
      broken: found.broken(),
    };
  });
}
