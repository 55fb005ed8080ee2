import type { Study } from '@samenspel/claims';
import type { Snapshot } from '@samenspel/snapshot';
import type { NoteChange, Store } from '@samenspel/store';
import { createMemoryStore } from '@samenspel/store-memory';
import type { AskedStudy } from '../asked-study.ts';

/** What it is brought up to date from. */
type Asked = Pick<AskedStudy, 'folder' | 'graph' | 'slices'>;

/** A store of the notes of a study as the editor has them, for queries. */
export interface QueryStore {
  /** The store, brought up to date: only notes that came to something else are written anew. */
  current(asked: Asked): Promise<Store>;
}

/** What the store has of a note, by the id of the note. */
interface Written {
  readonly path: string;
  /** Nothing for what only links name. */
  readonly revision: number | undefined;
}

/** Notes that are written at once. */
const batch = 50;

export function createQueryStore(): QueryStore {
  let store = createMemoryStore({ historyDays: 0 });
  let written = new Map<string, Written>();
  /** Of which study it is, and what of it is all there. */
  let name: string | undefined;
  let shown: { readonly graph: Snapshot; readonly study: Study } | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  async function bring({ folder, graph, slices }: Asked): Promise<Store> {
    const { study } = folder;
    if (shown?.graph === graph && shown.study === study) return store;
    shown = undefined;
    if (name !== study.id) {
      name = study.id;
      store = createMemoryStore({ historyDays: 0 });
      written = new Map();
    }
    /** Ids of the notes that there are now. */
    const there = new Set<string>();
    const isKept = (path: string) => {
      const id = folder.index.idOf(path);
      const known = id === undefined ? undefined : written.get(id);
      const isSame = known?.path === path && known.revision === folder.revision(path);
      if (isSame && id !== undefined) there.add(id);
      return isSame;
    };
    let changes: NoteChange[] = [];
    let fresh: (readonly [id: string, now: Written])[] = [];
    const write = async () => {
      const { refused } = await store.write(study, changes);
      for (const [id, now] of fresh) written.set(id, now);
      // What no store can keep is left out, rather than shown as it was before.
      await store.write(
        study,
        refused.map(({ note }) => ({ remove: note })),
      );
      [changes, fresh] = [[], []];
    };
    for (const record of folder.records(isKept)) {
      const { path, id } = record;
      there.add(id);
      changes.push({ put: record });
      fresh.push([id, { path, revision: folder.revision(path) }]);
      if (changes.length >= batch) await write();
      await slices.turn();
    }
    for (const id of written.keys()) if (!there.has(id)) changes.push({ remove: id });
    await write();
    for (const id of [...written.keys()]) if (!there.has(id)) written.delete(id);
    shown = { graph, study };
    return store;
  }

  return {
    current(asked) {
      const next = queue.then(() => bring(asked));
      queue = next.catch(() => undefined);
      return next;
    },
  };
}
