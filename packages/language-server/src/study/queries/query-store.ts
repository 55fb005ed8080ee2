import type { Study } from '@samenspel/claims';
import type { Snapshot } from '@samenspel/snapshot';
import type { NoteChange, Store } from '@samenspel/store';
import { createMemoryStore } from '@samenspel/store-memory';
import type { AskedStudy } from '../asked-study.ts';

/** A store of the notes of a study as the editor has them, for queries. */
export interface QueryStore {
  /** The store, brought up to date: only notes that came to something else are written anew. */
  current(asked: AskedStudy): Promise<Store>;
}

/** What the store has of a note, by the path of the note. */
interface Written {
  readonly id: string;
  /** Nothing for what only links name. */
  readonly revision: number | undefined;
}

/** Notes that are written at once. */
const batch = 50;

export function createQueryStore(): QueryStore {
  let store = createMemoryStore({ historyDays: 0 });
  let written = new Map<string, Written>();
  let shown: { readonly graph: Snapshot; readonly study: Study } | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  async function bring({ folder, graph, slices }: AskedStudy): Promise<Store> {
    const { study } = folder;
    if (shown?.graph === graph && shown.study === study) return store;
    if (shown?.study.id !== study.id) {
      store = createMemoryStore({ historyDays: 0 });
      written = new Map();
    }
    shown = undefined;
    const there = new Set<string>();
    const isKept = (path: string) => {
      const revision = written.get(path)?.revision;
      const isSame = revision !== undefined && revision === folder.revision(path);
      if (isSame) there.add(path);
      return isSame;
    };
    let changes: NoteChange[] = [];
    let fresh: (readonly [path: string, now: Written])[] = [];
    const write = async () => {
      await store.write(study, changes);
      for (const [path, now] of fresh) written.set(path, now);
      [changes, fresh] = [[], []];
    };
    for (const record of folder.records(isKept)) {
      const { path, id } = record;
      there.add(path);
      changes.push({ put: record });
      fresh.push([path, { id, revision: folder.revision(path) }]);
      if (changes.length >= batch) await write();
      await slices.turn();
    }
    await write();
    await forget(study, there);
    shown = { graph, study };
    return store;
  }

  /** Takes out the notes that are gone. */
  async function forget(study: Study, there: ReadonlySet<string>): Promise<void> {
    const ids = new Set<string>();
    for (const [path, { id }] of written) if (there.has(path)) ids.add(id);
    const gone = [...written].filter(([path]) => !there.has(path));
    for (const [path] of gone) written.delete(path);
    // A note that was only moved is still there under its id.
    const removed = gone.filter(([, { id }]) => !ids.has(id)).map(([, { id }]) => ({ remove: id }));
    await store.write(study, removed);
  }

  return {
    current(asked) {
      const next = queue.then(() => bring(asked));
      queue = next.catch(() => undefined);
      return next;
    },
  };
}
