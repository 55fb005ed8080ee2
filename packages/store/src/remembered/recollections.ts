import { isSameVersion, type Version } from '@samenspel/claims';
import { createRecollection, sizeOf, type Recollection } from './recollection.ts';

/** What is remembered of all studies, each at one version. */
export interface Recollections {
  /** What is remembered of a study at this version, if anything. */
  readonly at: (study: string, version: Version) => Recollection | undefined;
  /** The same, to add to; what was remembered of another version is forgotten. */
  readonly toAddTo: (study: string, version: Version) => Recollection;
  /**
   * Takes room for so many records of a study, for which other studies are forgotten where they must be. False, and
   * nothing is taken or forgotten, where there would not be enough even without them.
   */
  readonly roomFor: (study: string, records: number) => boolean;
  /** Forgets what is not of these versions. */
  readonly keepOnly: (versions: ReadonlyMap<string, Version>) => void;
}

/** @param most records of all studies together; beyond, what was longest not asked for goes, a study at once */
export function createRecollections(most: number): Recollections {
  /** Last is what was asked for last. */
  const studies = new Map<string, Recollection>();
  let used = 0;

  const forget = (study: string) => {
    const found = studies.get(study);
    if (found === undefined) return;
    used -= sizeOf(found);
    studies.delete(study);
  };

  const makeRoom = (study: string, records: number): boolean => {
    if (used + records > most) {
      const present = studies.get(study);
      const own = present === undefined ? 0 : sizeOf(present);
      if (own + records > most) return false;
      for (const [other] of studies) {
        if (used + records <= most) break;
        if (other !== study) forget(other);
      }
    }
    used += records;
    return true;
  };

  const at = (study: string, version: Version): Recollection | undefined => {
    const found = studies.get(study);
    if (found === undefined || !isSameVersion(found.version, version)) return undefined;
    studies.delete(study);
    studies.set(study, found);
    return found;
  };

  return {
    at,
    toAddTo(study, version) {
      const found = at(study, version);
      if (found !== undefined) return found;
      forget(study);
      const made = createRecollection(version, () => makeRoom(study, 1));
      studies.set(study, made);
      return made;
    },
    roomFor: makeRoom,
    keepOnly(versions) {
      for (const [study, { version }] of studies) {
        const present = versions.get(study);
        if (present === undefined || !isSameVersion(present, version)) forget(study);
      }
    },
  };
}
