import { buildSchema } from '@samenspel/graphql';
import type { NoteHead, Store } from '@samenspel/store';
import { writeShippedStudy } from '../src/shipped-study.ts';
import { heldBy, recordsBelow } from '../../../tools/faults/src/imported.ts';
import { openAt, type StorePlace } from '../../../tools/faults/src/store-place.ts';
import { openAccess } from '../src/access/access.ts';
import { configured } from '../src/configuration/configuration.ts';
import { createApp } from '../src/http/app.ts';
import { stringPlaces, type Given } from './string-places.ts';

/** What is given where something must be, and is not what a request is about. */
const given: Given = {
  'id: ID!': '"actor_aaaaaaaaaaaaaaaa"',
  'ids: [ID!]!': '[]',
  'name: String!': '"phase"',
  'text: String!': '"buren"',
  'actor: Reference!': '"wijkverpleegkundige Cordaan"',
  'from: Reference!': '"wijkverpleegkundige Cordaan"',
  'to: Reference!': '"wijkverpleegkundige Cordaan"',
  'areas: [Reference!]!': '["De Baarsjes"]',
  'groupBy: [GroupKey!]!': '[PHASE]',
  'theme: Theme!': '{ phase: REACHING }',
  'between: [ActorFilter!]!': '[{ kind: ["formal"] }, { kind: ["informal"] }]',
  'number: Int!': '1',
  'epoch: String!': '"none"',
  'path: String!': '"interviews/other.md"',
  'notes: [NoteInput!]!': '[]',
  'notes: [Reference!]!': '[]',
  'claim: ID!': '"claim_aaaaaaaaaaaaaaaa"',
  // Of two sorts of actors, the other.
  ActorFilter: '{}',
};

/** The places where a client puts a string. */
export const places = stringPlaces(buildSchema(), given);

/** What came back for a request. */
export interface Replied {
  readonly status: number;
  readonly body: string;
  /** The codes of its errors. */
  readonly codes: readonly string[];
  /** What its errors say. */
  readonly words: readonly string[];
}

/** A server on a real store that listens, and what there is in the store. */
export interface InjectionDesk {
  /** Asks as an admin of every study; a subscription until it has told something. */
  readonly ask: (query: string, variables?: object) => Promise<Replied>;
  /** A hash over all that the store gives, and counts of all that is below it. */
  readonly content: () => Promise<string>;
  /** The notes of all studies. */
  readonly notes: () => Promise<readonly NoteHead[]>;
  /** A note of the first study, as it was written. */
  readonly source: (note: string) => Promise<string | undefined>;
  /** What the server did not expect, so far. */
  readonly unexpected: () => readonly string[];
  readonly close: () => Promise<void>;
}

const everything = { studies: 'all' } as const;

/** Serves the study that ships, or an empty store. */
export async function injectionDesk(
  place: StorePlace,
  prepare: (store: Store) => Promise<unknown> = writeShippedStudy,
): Promise<InjectionDesk> {
  const store = await openAt(place);
  await prepare(store);
  const unexpected: string[] = [];
  const access = await openAccess({ store, start: true });
  const app = await createApp({
    ...{ store, access, language: 'en' },
    configuration: configured({ 'limits.deadline': '60s', 'live.heartbeat': '1s' }),
    log: (entry) => {
      if (entry.level === 'error') unexpected.push(JSON.stringify(entry));
    },
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${access.start?.token ?? ''}`,
  };
  return {
    ask: async (query, variables = {}) => {
      const asksEvents = query.startsWith('subscription');
      const gone = new AbortController();
      const answer = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { ...headers, accept: asksEvents ? 'text/event-stream' : 'application/json' },
        body: JSON.stringify({ query, variables }),
        signal: gone.signal,
      });
      const body = await (asksEvents ? begun(answer) : answer.text());
      gone.abort();
      return { status: answer.status, body, ...errorsIn(body) };
    },
    content: async () => {
      const held: string[] = [];
      for (const study of await store.studies(everything)) {
        const { hash, claims, notes } = await heldBy(store, study.id);
        const { number } = await store.version(everything, study.id);
        held.push(JSON.stringify([study, number, hash, claims, notes.size]));
      }
      return `${held.join('\n')}\n${await recordsBelow(place)}`;
    },
    notes: async () => {
      const studies = await store.studies(everything);
      return (await Promise.all(studies.map(({ id }) => store.notes(everything, id)))).flat();
    },
    source: async (note) => {
      const [study] = await store.studies(everything);
      return (await store.note(everything, study?.id ?? '', note))?.source;
    },
    unexpected: () => unexpected,
    close: async () => {
      await app.close();
      await store.close();
    },
  };
}

/** The beginning of a stream: until it has told something, or shown that there is nothing to tell. */
async function begun({ body }: Response): Promise<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!/^event: next\ndata: .*\n\n/mu.test(text) && !text.startsWith(':\n\n:\n\n')) {
    const part = await reader?.read();
    if (part?.value === undefined) break;
    text += part.value;
  }
  return /^data: (\{.*)$/mu.exec(text)?.[1] ?? '{}';
}

function errorsIn(body: string): Pick<Replied, 'codes' | 'words'> {
  const errors: unknown = Reflect.get(Object(JSON.parse(body)), 'errors');
  const all: readonly unknown[] = Array.isArray(errors) ? errors : [];
  const of = (error: unknown, name: string): unknown => Reflect.get(Object(error), name);
  return {
    codes: all.map((error) => String(of(of(error, 'extensions'), 'code'))),
    words: all.map((error) =>
      [of(error, 'message'), of(of(error, 'extensions'), 'hint') ?? ''].map(String).join(' '),
    ),
  };
}
