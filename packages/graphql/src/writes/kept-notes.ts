import type { Study, Version } from '@samenspel/claims';
import { createWorkspace, type Workspace } from '@samenspel/notes';
import { unlessAborted, type Options } from '@samenspel/store';

/** The notes of studies as they were last read to be written: the next time only what changed since is read. */
export interface KeptNotes {
  /** Characters that the notes of all studies together may have, and so those of one. */
  readonly room: number;
  /**
   * Lets somebody work with the notes of a study when nobody else does: as they were left, or none yet. They need not be
   * those that a store has now.
   *
   * @param versionNow asked when nobody else works with them any more; what is kept of another epoch is forgotten
   */
  readonly use: <Result>(
    study: Study,
    versionNow: () => Promise<Version | undefined>,
    work: (notes: Workspace, version: Version | undefined) => Promise<Result>,
    options: Options,
  ) => Promise<Result>;
  /** Forgets studies that are gone or have another epoch, as after an erasure. */
  readonly keepOnly: (versions: ReadonlyMap<string, Version>) => void;
  /** Forgets a study: its notes are read anew the next time. */
  readonly forget: (study: string) => void;
}

interface Kept {
  readonly manifest: string;
  readonly notes: Workspace;
  epoch: string | undefined;
}

/** Characters of notes that are kept, where nothing else is said: their texts take as many bytes, or twice that. */
const usualRoom = 50_000_000;

/** @param room beyond it, what was longest not used is forgotten, a study at once */
export function createKeptNotes(room = usualRoom): KeptNotes {
  /** Last is what was used last. */
  const studies = new Map<string, Kept>();
  const ends = new Map<string, Promise<unknown>>();

  const open = (study: Study, epoch: string | undefined): Kept => {
    const manifest = JSON.stringify(study);
    const found = studies.get(study.id);
    studies.delete(study.id);
    const isSame = found?.manifest === manifest && (found.epoch ?? epoch) === epoch;
    const kept: Kept = isSame
      ? found
      : {
          manifest,
          notes: createWorkspace({ study, diagnostics: [] }, { source: true, lean: true }),
          epoch,
        };
    kept.epoch = epoch;
    studies.set(study.id, kept);
    return kept;
  };
  const makeRoom = (study: string) => {
    const sizes = [...studies].map(([id, { notes }]) => ({ id, size: notes.characters() }));
    let used = sizes.reduce((sum, { size }) => sum + size, 0);
    for (const { id, size } of sizes) {
      if (used <= room) return;
      // One that has too much by itself was refused.
      if (id === study && size <= room) continue;
      studies.delete(id);
      used -= size;
    }
  };

  return {
    room,
    use(study, versionNow, work, options) {
      const before = ends.get(study.id) ?? Promise.resolve();
      const result = unlessAborted(before, options)
        .then(versionNow)
        .then((version) => work(open(study, version?.epoch).notes, version))
        .finally(() => {
          makeRoom(study.id);
        });
      const end = Promise.allSettled([before, result]).finally(() => {
        if (ends.get(study.id) === end) ends.delete(study.id);
      });
      ends.set(study.id, end);
      return result;
    },
    keepOnly(versions) {
      // What was kept before its study had an epoch goes too: it may be gone, or another, by now.
      for (const [study, { epoch }] of studies)
        if (epoch === undefined || versions.get(study)?.epoch !== epoch) studies.delete(study);
    },
    forget(study) {
      studies.delete(study);
    },
  };
}
