import { isSameVersion, type Version } from '@samenspel/claims';
import { applyChanges, buildSnapshot } from './build.ts';
import { SnapshotError } from './errors.ts';
import type { Changes, Scan } from './feed.ts';
import { loadSnapshot } from './load.ts';
import { saveSnapshot } from './save.ts';
import type { Snapshot } from './snapshot.ts';

/** Where snapshots come from: a store, as it sees all of its studies. */
export interface SnapshotSource {
  readonly version: (study: string, signal: AbortSignal) => Promise<Version>;
  readonly changes: (study: string, since: Version, signal: AbortSignal) => Promise<Changes>;
  /** A consistent scan, of some notes or of all. */
  readonly scan: (
    study: string,
    notes: readonly number[] | undefined,
    options: { readonly entities: boolean; readonly signal: AbortSignal },
  ) => Promise<Scan>;
}

export interface KeeperOptions {
  /** Claims above which a study has no snapshot. */
  readonly limit: number;
  /** The bytes that were saved for a study, if any. */
  readonly load?: (study: string) => Promise<Uint8Array | undefined>;
  /** Keeps the bytes of a snapshot, which is of this version. */
  readonly save?: (study: string, bytes: Uint8Array, version: Version) => Promise<void>;
  /** Told of what does not keep an answer from being given: bytes that cannot be read or written. */
  readonly onProblem?: (study: string, problem: unknown) => void;
}

/** Keeps one snapshot per study at hand, and at the version that the store has. */
export interface SnapshotKeeper {
  /**
   * The snapshot of a study, at the present version or a later one. Whoever asks while one is made waits for that one.
   *
   * @throws SnapshotError TOO_LARGE above the limit, and what the source throws
   */
  readonly snapshot: (study: string, signal?: AbortSignal) => Promise<Snapshot>;
  /**
   * Forgets a study: for one that was removed, or from which somebody was erased. Nothing is saved for it any more when
   * this is done; what was saved is the caller's to remove.
   */
  readonly forget: (study: string) => Promise<void>;
  /** Saves what changed since it was last saved, and stops what is under way. */
  readonly close: () => Promise<void>;
}

/** Notes that may change before a snapshot is saved again; what is saved only has to be nearly current. */
const notesBetweenSaves = 1000;

/** How often a study may change under a scan of its changes before it is scanned as a whole. */
const attempts = 5;

/** What the keeper knows of a study. Forgetting puts another one in its place, so that late results go nowhere. */
interface Kept {
  snapshot?: Snapshot;
  /** The work on a newer one. */
  making?: Promise<void>;
  /** The version at which the study was too large. */
  tooLarge?: { readonly version: Version; readonly error: SnapshotError };
  /** Notes that changed since it was saved. */
  unsaved: number;
  saving: Promise<void>;
  wasLoaded: boolean;
}

export function createSnapshotKeeper(
  source: SnapshotSource,
  { limit, load, save, onProblem = () => undefined }: KeeperOptions,
): SnapshotKeeper {
  const studies = new Map<string, Kept>();
  const closing = new AbortController();
  const { signal } = closing;
  const limits = { limit, signal };

  const keptOf = (study: string): Kept => {
    let kept = studies.get(study);
    if (kept === undefined) {
      kept = { unsaved: 0, saving: Promise.resolve(), wasLoaded: false };
      studies.set(study, kept);
    }
    return kept;
  };

  const loaded = async (study: string): Promise<Snapshot | undefined> => {
    try {
      const bytes = await load?.(study);
      const snapshot = bytes === undefined ? undefined : loadSnapshot(bytes);
      // Bytes of another study are as good as none.
      return snapshot?.study.id === study ? snapshot : undefined;
    } catch (problem) {
      onProblem(study, problem);
      return undefined;
    }
  };

  const saved = (study: string, kept: Kept): void => {
    const { snapshot } = kept;
    if (save === undefined || snapshot === undefined) return;
    kept.unsaved = 0;
    kept.saving = kept.saving
      .then(() =>
        studies.get(study) === kept
          ? save(study, saveSnapshot(snapshot), snapshot.version)
          : undefined,
      )
      .catch((problem: unknown) => {
        onProblem(study, problem);
      });
  };

  const rebuilt = async (study: string): Promise<Snapshot> =>
    buildSnapshot(await source.scan(study, undefined, { entities: true, signal }), limits);

  const applied = async (
    study: string,
    snapshot: Snapshot,
    scan: Scan,
    removed: readonly number[],
  ): Promise<Snapshot | undefined> => {
    try {
      return await applyChanges(snapshot, scan, removed, limits);
    } catch (problem) {
      if (!(problem instanceof SnapshotError) || problem.code !== 'CORRUPT') throw problem;
      onProblem(study, problem);
      return undefined;
    }
  };

  /** The snapshot with what changed since, and how many notes did; `undefined` when it has to be built again. */
  const updated = async (
    study: string,
    snapshot: Snapshot,
  ): Promise<{ snapshot: Snapshot; notes: number } | undefined> => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const changes = await source.changes(study, snapshot.version, signal);
      if (changes.type === 'rebuild') return undefined;
      const { notes, removed, entities, version } = changes;
      if (notes.length + removed.length === 0 && !entities)
        return { snapshot: { ...snapshot, version }, notes: 0 };
      const scan = await source.scan(study, notes, { entities, signal });
      // A write between the two questions changed more than was scanned: ask again.
      if (isSameVersion(scan.version, version)) {
        const next = await applied(study, snapshot, scan, removed);
        return next && { snapshot: next, notes: notes.length + removed.length };
      }
      await release(scan);
    }
    return undefined;
  };

  const renew = async (study: string, kept: Kept): Promise<void> => {
    if (kept.snapshot === undefined && !kept.wasLoaded) {
      kept.wasLoaded = true;
      const snapshot = await loaded(study);
      if (snapshot !== undefined) kept.snapshot = snapshot;
    }
    const next = kept.snapshot && (await updated(study, kept.snapshot));
    if (next === undefined) {
      kept.snapshot = await rebuilt(study);
      saved(study, kept);
      return;
    }
    kept.snapshot = next.snapshot;
    kept.unsaved += next.notes;
    if (kept.unsaved >= notesBetweenSaves) saved(study, kept);
  };

  const make = async (study: string, kept: Kept, wanted: Version): Promise<void> => {
    try {
      await renew(study, kept);
    } catch (error) {
      if (error instanceof SnapshotError && error.code === 'TOO_LARGE') {
        delete kept.snapshot;
        kept.tooLarge = { version: wanted, error };
      }
      throw error;
    } finally {
      delete kept.making;
    }
  };

  return {
    async snapshot(study, caller) {
      let wanted = await untilAborted(source.version(study, signal), caller);
      for (;;) {
        const kept = keptOf(study);
        const { snapshot, tooLarge } = kept;
        if (snapshot !== undefined && isAtLeast(snapshot.version, wanted)) return snapshot;
        if (tooLarge !== undefined && isSameVersion(tooLarge.version, wanted)) throw tooLarge.error;
        // One that others wait for may be of before the version wanted; then the next one is not.
        kept.making ??= make(study, kept, wanted);
        await untilAborted(kept.making, caller);
        if (kept.snapshot?.version.epoch !== wanted.epoch)
          wanted = await untilAborted(source.version(study, signal), caller);
      }
    },
    async forget(study) {
      const kept = studies.get(study);
      studies.delete(study);
      await kept?.saving;
    },
    async close() {
      for (const [study, kept] of studies) if (kept.unsaved > 0) saved(study, kept);
      await Promise.all([...studies.values()].map(({ saving }) => saving));
      closing.abort();
      studies.clear();
    },
  };
}

function isAtLeast(one: Version, other: Version): boolean {
  return one.epoch === other.epoch && one.number >= other.number;
}

/** Lets a store go of the version that it holds for a scan. */
async function release(scan: Scan): Promise<void> {
  const iterator = scan.notes[Symbol.asyncIterator]();
  await iterator.next();
  await iterator.return?.();
}

/** The result of work that others may wait for too: who is aborted stops waiting, and the work goes on. */
function untilAborted<Result>(work: Promise<Result>, signal?: AbortSignal): Promise<Result> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(
        signal.reason instanceof Error ? signal.reason : new Error('The request was aborted.'),
      );
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop);
    });
  });
}
