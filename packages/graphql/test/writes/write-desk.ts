import type { Scope, Store } from '@samenspel/store';
import { createMemoryStore } from '@samenspel/store-memory';
import { dataOf, type Asking } from '../ask.ts';

export const manifest = 'id: harbour\ntitle: Harbour\nlanguages: [en]\n';

/** Notes of a study by their paths: a register, and two notes that link to it. */
export const notes: Readonly<Record<string, string>> = {
  'actors.md': `---
type: register
---

- [[nurse]] [kind:: district nurse] [granularity:: category]
- [[neighbours]] [kind:: neighbours] [granularity:: category]
`,
  'one.md': `---
type: synthesis
said-by: authors
who: "[[nurse]]"
---

- Works with them every week,
  mostly on Mondays. [with:: [[neighbours]]] ^works
- Talks with them now and then. [with:: [[neighbours]]] [form:: information] ^talks
`,
  'two.md': `---
type: synthesis
said-by: authors
who: "[[nurse]]"
---

- Not at all. [with:: [[neighbours]]] [contradicts:: [[one#^works]]] ^not
`,
};

export interface Version {
  readonly epoch: string;
  readonly number: number;
}

/** What a write answers, as far as tests look at it. */
export interface Result {
  readonly written: boolean;
  readonly version: Version | null;
  readonly added: number;
  readonly replaced: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly claims: number;
  readonly notes: readonly {
    readonly note: string;
    readonly path: string;
    readonly change: string;
  }[];
  readonly others: readonly { readonly path: string; readonly change: string }[];
  readonly problems: readonly {
    readonly path: string;
    readonly severity: string;
    readonly code: string;
    readonly nearest: string | null;
    readonly place: { readonly line: number; readonly column: number };
  }[];
  readonly refused: readonly {
    readonly note: string | null;
    readonly path: string;
    readonly code: string;
    readonly reason: string;
    readonly by: string | null;
    readonly version: { readonly number: number } | null;
  }[];
}

export const resultFields = `{
  written version { epoch number } added replaced removed unchanged claims
  notes { note path change } others { path change }
  problems { path severity code nearest place { line column } }
  refused { note path code reason by version { number } }
}`;

export const importing = `mutation Import($study: Reference, $notes: [NoteInput!]!, $manifest: String, $ifVersion: VersionInput, $reason: String, $strict: Boolean) {
  importNotes(study: $study, notes: $notes, manifest: $manifest, ifVersion: $ifVersion, reason: $reason, strict: $strict) ${resultFields}
}`;

/** Notes as a call gives them. */
export function given(texts: Readonly<Record<string, string>>) {
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}

/** A store, and somebody who writes to it. */
export interface WriteDesk {
  readonly store: Store;
  readonly ask: (
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    scope?: Scope,
  ) => Promise<unknown>;
  readonly importNotes: (
    texts: Readonly<Record<string, string>>,
    more?: Readonly<Record<string, unknown>>,
    by?: string,
  ) => Promise<Result>;
  readonly removeNotes: (
    names: readonly string[],
    more?: Readonly<Record<string, unknown>>,
  ) => Promise<Result>;
  /** The texts of all claims, in the order of the sources. */
  readonly claims: () => Promise<readonly string[]>;
}

/** What a mutation answered. */
function resultIn(data: unknown, field: string): Result {
  const { [field]: found } = data as Readonly<Record<string, Result | undefined>>;
  if (found === undefined) throw new Error(`There is no answer to ${field}.`);
  return found;
}

/** @param writing with what mutations write beside */
export function writeDesk(
  store: Store = createMemoryStore(),
  writing: NonNullable<Asking['writing']> = {},
): WriteDesk {
  const ask: WriteDesk['ask'] = (query, variables = {}, scope = { studies: 'all' }) =>
    dataOf(store, query, { variables, scope, by: 'token:anna', writing });
  return {
    store,
    ask,
    importNotes: async (texts, more = {}, by = 'token:anna') =>
      resultIn(
        await dataOf(store, importing, {
          ...{ variables: { notes: given(texts), ...more }, by },
          writing,
        }),
        'importNotes',
      ),
    removeNotes: async (names, more = {}) =>
      resultIn(
        await ask(
          `mutation Remove($notes: [Reference!]!, $ifVersion: VersionInput, $reason: String) { removeNotes(notes: $notes, ifVersion: $ifVersion, reason: $reason) ${resultFields} }`,
          { notes: names, ...more },
        ),
        'removeNotes',
      ),
    claims: async () => {
      const data = (await ask('{ claims { nodes { text } } }')) as {
        claims: { nodes: readonly { text: string }[] };
      };
      return data.claims.nodes.map(({ text }) => text);
    },
  };
}

/** A desk with the whole study written. */
export async function harbour(): Promise<WriteDesk> {
  const desk = writeDesk();
  await desk.importNotes(notes, { manifest });
  return desk;
}
