import { impliedNote } from '@samenspel/notes';
import {
  compare,
  hashOf,
  look,
  manifestHash,
  nothingAcknowledged,
  openRemote,
  pull,
  push,
  type Acknowledged,
  type Choose,
  type Difference,
  type Pull,
  type Pushed,
  type PushOptions,
} from '@samenspel/remote';
import type { Store } from '@samenspel/store';
import { manifest } from './study-on-disk.ts';

/** A folder of notes in memory that is pushed to a server and pulled from it. */
export interface RemoteFolder {
  /** Texts by path; whoever changes them edits the folder. */
  readonly notes: Map<string, string>;
  readonly acknowledged: () => Acknowledged;
  readonly compare: () => Promise<Difference>;
  /** @param difference one that was made before; a new one where absent */
  readonly push: (options?: Partial<PushOptions>, difference?: Difference) => Promise<Pushed>;
  readonly pull: (choose?: Choose, difference?: Difference) => Promise<Pull>;
}

export interface RemoteFolderOptions {
  readonly address: string;
  readonly token: string;
  readonly notes?: Readonly<Record<string, string>>;
  readonly fetch?: typeof fetch;
}

export function remoteFolder({
  address,
  token,
  notes: given = {},
  fetch,
}: RemoteFolderOptions): RemoteFolder {
  const remote = openRemote({ address, token, study: 'study', fetch });
  const notes = new Map(Object.entries(given).filter(([path]) => path.endsWith('.md')));
  let acknowledged = nothingAcknowledged(address, 'study');

  const difference = async () => {
    const hashes = new Map<string, string>();
    for (const [path, text] of notes) hashes.set(path, await hashOf(text));
    const here = { notes: hashes, unread: [], manifest: await manifestHash(manifest) };
    return compare(here, await look(remote, acknowledged), acknowledged);
  };
  return {
    notes,
    acknowledged: () => acknowledged,
    compare: difference,
    async push(options = {}, found) {
      const pushed = await push(remote, found ?? (await difference()), {
        textOf: (path) => Promise.resolve(notes.get(path)),
        manifest,
        onAcknowledged: (kept) => {
          acknowledged = kept;
          return Promise.resolve();
        },
        ...options,
      });
      ({ acknowledged } = pushed);
      return pushed;
    },
    async pull(choose, found) {
      const taken = await pull(remote, found ?? (await difference()), { choose });
      const done: string[] = [];
      const isAs = async (path: string, hash: string | undefined) => {
        const text = notes.get(path);
        return (text === undefined ? undefined : await hashOf(text)) === hash;
      };
      for (const { path, over } of taken.remove)
        if (await isAs(path, over)) {
          notes.delete(path);
          done.push(path);
        }
      for (const { path, text, over } of taken.write)
        if (await isAs(path, over)) {
          notes.set(path, text);
          done.push(path);
        }
      acknowledged = taken.acknowledged(done);
      return taken;
    },
  };
}

/** The texts of the notes of the study in a store, by path. */
export async function textsIn(store: Store): Promise<ReadonlyMap<string, string | undefined>> {
  const scope = { studies: 'all' } as const;
  const heads = await store.notes(scope, 'study');
  const texts = new Map<string, string | undefined>();
  for (const { id, path } of heads)
    if (id !== impliedNote) texts.set(path, (await store.note(scope, 'study', id))?.source);
  return texts;
}
