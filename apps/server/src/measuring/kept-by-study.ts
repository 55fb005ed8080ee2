import { isSameVersion, type Version } from '@samenspel/claims';

/** What is kept of studies, each at one version, as long as there is room for it. */
export interface KeptByStudy<Kept> {
  /** What is kept of a study at a version, or made and kept. */
  readonly get: (study: string, version: Version, make: () => Kept) => Kept;
  /** Forgets studies that are gone or have another epoch, as after an erasure. @returns whether there were any */
  readonly keepOnly: (versions: ReadonlyMap<string, Version>) => boolean;
}

interface Entry<Kept> {
  readonly version: Version;
  readonly kept: Kept;
  readonly size: number;
}

/**
 * Keeps the newest for each study that was asked for. Those that were not asked for longest go first, and one stays
 * however large it is.
 *
 * @param room for the sizes of all together
 */
export function keptByStudy<Kept>(room: number, sizeOf: (kept: Kept) => number): KeptByStudy<Kept> {
  const entries = new Map<string, Entry<Kept>>();
  let filled = 0;
  const drop = (study: string) => {
    filled -= entries.get(study)?.size ?? 0;
    entries.delete(study);
  };
  return {
    get: (study, version, make) => {
      const found = entries.get(study);
      // A version that is over goes before the next is made: there need not be room for both.
      drop(study);
      const isCurrent = found !== undefined && isSameVersion(found.version, version);
      const kept = isCurrent ? found.kept : make();
      const size = sizeOf(kept);
      filled += size;
      entries.set(study, { version, kept, size });
      for (const other of entries.keys()) {
        if (filled <= room || other === study) break;
        drop(other);
      }
      return kept;
    },
    keepOnly: (versions) => {
      const gone = [...entries].filter(
        ([study, { version }]) => versions.get(study)?.epoch !== version.epoch,
      );
      for (const [study] of gone) drop(study);
      return gone.length > 0;
    },
  };
}
