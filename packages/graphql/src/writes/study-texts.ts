import type { Version } from '@samenspel/claims';
import { impliedNote } from '@samenspel/notes';
import { StoreError, type NoteHead, type Options, type Scope, type Store } from '@samenspel/store';
import { apiError, asked } from '../errors.ts';

/** A note that a store has, with its text where it has that. */
export interface StoredNote extends Pick<NoteHead, 'id' | 'path' | 'hash'> {
  readonly source?: string | undefined;
}

/** The notes of a study as a store has them, at about one version. */
export interface StudyTexts {
  /** The version before the notes were read; none of a study that is not there. */
  readonly version: Version | undefined;
  readonly notes: readonly StoredNote[];
  /** Hash of what is named by links and described nowhere. */
  readonly implied: string | undefined;
}

/**
 * Characters of a study beyond which its notes are not read together in a server: these take a third of a second on one
 * slow core, in which nobody else is answered.
 */
const mostCharacters = 1_000_000;

/** Notes that are read at once. */
const atOnce = 50;

/** Reads the texts of a study, which is none yet when it is not there. @throws TOO_LARGE */
export async function readTexts(
  store: Store,
  scope: Scope,
  study: string,
  options: Options,
): Promise<StudyTexts> {
  const version = await versionOf(store, scope, study, options);
  if (version === undefined) return { version, notes: [], implied: undefined };
  const heads = await asked(store.notes(scope, study, undefined, options));
  const written = heads.filter(({ id }) => id !== impliedNote);
  const notes: StoredNote[] = [];
  let characters = 0;
  for (let from = 0; from < written.length; from += atOnce) {
    const records = await Promise.all(
      written
        .slice(from, from + atOnce)
        .map(({ id }) => asked(store.note(scope, study, id, options))),
    );
    for (const record of records) {
      if (record === undefined) continue;
      const { id, path, hash, source } = record;
      characters += source?.length ?? 0;
      notes.push({ id, path, hash, source });
    }
    if (characters > mostCharacters) throw tooLarge();
  }
  return { version, notes, implied: heads.find(({ id }) => id === impliedNote)?.hash };
}

async function versionOf(
  store: Store,
  scope: Scope,
  study: string,
  options: Options,
): Promise<Version | undefined> {
  try {
    return await store.version(scope, study, options);
  } catch (error) {
    if (error instanceof StoreError && error.code === 'NOT_FOUND') return undefined;
    return asked(Promise.reject(error instanceof Error ? error : new Error(String(error))));
  }
}

function tooLarge() {
  return apiError(
    'TOO_LARGE',
    `The notes of the study have more than ${mostCharacters} characters, and a server reads no more together.`,
    'Bring the notes in from a folder, with: samenspel import <folder>',
  );
}
