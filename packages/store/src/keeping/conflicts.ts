import type { Version } from '@samenspel/claims';
import type { Refusal } from '../port.ts';

/** Who changed a note last, as far as the history tells. */
export interface LastChange {
  readonly by?: string | undefined;
  readonly at?: string | undefined;
}

/** Holds a write to the version that its writer has seen (`WriteOptions.ifVersion`). */
export interface Conflicts {
  /**
   * Why a note may not be written.
   *
   * @param present the version of the study that the write finds
   * @param changed the version in which the note became what it is or went, 0 when it was never there
   * @param last asked for only when there is a conflict
   */
  readonly of: (
    note: string,
    present: Version,
    changed: number,
    last: () => LastChange,
  ) => Refusal | undefined;
  /** Whether the writer has told which version it has seen; else nothing is a conflict. */
  readonly isAsked: boolean;
  /** Whether a note may not be written, without who changed it. */
  readonly isConflict: (note: string, present: Version, changed: number) => boolean;
  /** What this write itself changed is no conflict for what comes after in it. */
  readonly wrote: (note: string, version: number) => void;
}

export function createConflicts(seen: Version | undefined): Conflicts {
  const own = new Map<string, number>();
  const isOtherHistory = (present: Version) =>
    seen !== undefined && (seen.epoch !== present.epoch || seen.number > present.number);
  const isConflict: Conflicts['isConflict'] = (note, present, changed) => {
    if (seen === undefined) return false;
    const known = own.get(note);
    if (known !== undefined) return changed > known;
    return isOtherHistory(present) || changed > seen.number;
  };
  return {
    isAsked: seen !== undefined,
    isConflict,
    of(note, present, changed, last) {
      if (!isConflict(note, present, changed)) return undefined;
      const isOther = !own.has(note) && isOtherHistory(present);
      const { by, at } = isOther ? {} : last();
      return {
        note,
        code: 'CONFLICT',
        reason: isOther
          ? 'The study was begun anew, put back from a backup, or somebody was erased from it, since the version that this change is based on. Read the note again, then repeat the change.'
          : `The note was changed${by === undefined ? '' : ` by ${by}`}${at === undefined ? '' : ` at ${at}`} (version ${changed}) since the version that this change is based on. Read it again, then repeat the change.`,
        ...(by === undefined ? {} : { by }),
        ...(at === undefined ? {} : { at }),
        version: isOther ? present : { epoch: present.epoch, number: changed },
      };
    },
    wrote(note, version) {
      if (seen !== undefined) own.set(note, version);
    },
  };
}
