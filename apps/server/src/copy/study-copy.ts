import { canonicalJson, type Study } from '@samenspel/claims';
import type { NoteChange, NoteHead, Scope, Store, WriteReport } from '@samenspel/store';
import { notesOf } from './study-content.ts';

const scope: Scope = { studies: 'all' };

/** What is to be done to give a store the study of another. */
export interface StudyCopy {
  readonly study: Study;
  /** Notes that the target does not have, or not so. */
  readonly wanted: readonly NoteHead[];
  /** How many notes are there just so already. */
  readonly present: number;
  /** Notes of the target that the source does not have. */
  readonly extra: readonly NoteHead[];
  /** Notes that the target has otherwise. */
  readonly different: number;
  /** Whether the target has another manifest. */
  readonly otherManifest: boolean;
}

/** Compares a study of one store with that of another by the hashes of its notes. */
export async function planCopy(
  from: Store,
  to: Store,
  study: Study,
  signal: AbortSignal,
): Promise<StudyCopy> {
  const there = (await to.studies(scope, { signal })).find(({ id }) => id === study.id);
  const held = there === undefined ? [] : await to.notes(scope, study.id, undefined, { signal });
  const hashes = new Map(held.map(({ id, hash }) => [id, hash]));
  const heads = await from.notes(scope, study.id, undefined, { signal });
  const ids = new Set(heads.map(({ id }) => id));
  const wanted = heads.filter(({ id, hash }) => hashes.get(id) !== hash);
  return {
    study,
    wanted,
    present: heads.length - wanted.length,
    extra: held.filter(({ id }) => !ids.has(id)),
    different: wanted.filter(({ id }) => hashes.has(id)).length,
    otherManifest: there !== undefined && canonicalJson(there) !== canonicalJson(study),
  };
}

/** Whether the target would lose something by a copy. */
export function isReplacing({ extra, different, otherManifest }: StudyCopy): boolean {
  return extra.length > 0 || different > 0 || otherManifest;
}

/** Gives the target the study as the source has it. One that is cut short goes on where it was when it is done again. */
export function copyStudy(
  from: Store,
  to: Store,
  { study, wanted, extra }: StudyCopy,
  signal: AbortSignal,
  onProgress: (notes: number) => void,
): Promise<WriteReport> {
  async function* changes(): AsyncGenerator<NoteChange> {
    for await (const put of notesOf(from, study.id, wanted, { signal })) yield { put };
    for (const { id } of extra) yield { remove: id };
  }
  return to.write(study, changes(), {
    signal,
    onProgress: ({ notes }) => {
      onProgress(notes);
    },
  });
}
