import type { RunningNeo4j } from '@samenspel/neo4j';
import type { Store } from '@samenspel/store';
import { openNeo4jStore, type Neo4jOptions } from '@samenspel/store-neo4j';
import { openSqliteStore } from '@samenspel/store-sqlite';

/** Where a store is, for this process and for those that it starts. */
export type StorePlace =
  | { readonly type: 'sqlite'; readonly file: string }
  | {
      readonly type: 'neo4j';
      readonly uri: string;
      readonly user: string;
      readonly password: string;
    };

export function placeOf({ uri, user, password }: RunningNeo4j, through = uri): StorePlace {
  return { type: 'neo4j', uri: through, user, password };
}

/** Opens the store at a place; the options are for a Neo4j. */
export function openAt(place: StorePlace, options: Partial<Neo4jOptions> = {}): Promise<Store> {
  if (place.type === 'sqlite') return openSqliteStore(place.file);
  const { uri, user, password } = place;
  return openNeo4jStore({ uri, user, password, ...options });
}

/** Works on the store at a place, and closes it. */
export async function withStoreAt<Result>(
  place: StorePlace,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await openAt(place);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const variable = 'SAMENSPEL_FAULTS_STORE';

/** A place as the environment of a program; not its arguments, which every user of the machine can read. */
export function placeToEnvironment(place: StorePlace): Readonly<Record<string, string>> {
  return { [variable]: JSON.stringify(place) };
}

export function placeFromEnvironment(): StorePlace {
  const given: unknown = JSON.parse(process.env[variable] ?? '{}');
  const [type, file, uri, user, password] = ['type', 'file', 'uri', 'user', 'password'].map(
    (name): unknown => Reflect.get(Object(given), name),
  );
  if (type === 'sqlite' && typeof file === 'string') return { type, file };
  if (
    type === 'neo4j' &&
    typeof uri === 'string' &&
    typeof user === 'string' &&
    typeof password === 'string'
  )
    return { type, uri, user, password };
  throw new Error(`${variable} names no store.`);
}
