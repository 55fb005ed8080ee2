import type { Version } from '@samenspel/claims';
import { impliedNote, type Workspace } from '@samenspel/notes';
import { StoreError, type NoteHead, type Options, type Scope, type Store } from '@samenspel/store';
import { apiError, asked } from '../errors.ts';
import type { Turns } from '../work/turns.ts';

/** A note that a store has. */
export interface StoredNote extends Pick<NoteHead, 'id' | 'path' | 'hash'> {
  readonly hasText: boolean;
}

/** The notes of a study as a store has them, at about one version. */
export interface StudyTexts {
  /** The version before the notes were read; none of a study that is not there. */
  readonly version: Version | undefined;
  readonly notes: readonly StoredNote[];
  /** Hash of what is named by links and described nowhere. */
  readonly implied: string | undefined;
}

/** Characters of one note that is read in a server: these take a third of a second, in which nobody else is answered. */
export const mostInNote = 1_000_000;

/** Notes that are read at once. */
const atOnce = 50;

/** Where the texts of a study are read from, and how. */
export interface Reading {
  readonly store: Store;
  readonly scope: Scope;
  readonly study: string;
  readonly options: Options;
  readonly turns: Turns;
  /** Characters that all notes together may have. */
  readonly most: number;
}

/**
 * Makes the notes of a workspace those that a store has at this version. Only texts that the workspace does not have are
 * read: the hash of a note stands for its text too.
 *
 * @throws TOO_LARGE
 */
export async function readTexts(
  notes: Workspace,
  version: Version | undefined,
  { store, scope, study, options, turns, most }: Reading,
): Promise<StudyTexts> {
  const heads =
    version === undefined ? [] : await asked(store.notes(scope, study, undefined, options));
  const written = heads.filter(({ id }) => id !== impliedNote);
  const paths = new Set(written.map(({ path }) => path));
  for (const path of notes.paths()) if (!paths.has(path)) notes.delete(path);
  const known = new Map(notes.heads().map(({ path, hash }) => [path, hash]));
  const missing = written.filter(({ path, hash }) => known.get(path) !== hash);
  const textless = new Set<string>();
  for (let from = 0; from < missing.length; from += atOnce) {
    const records = await Promise.all(
      missing.slice(from, from + atOnce).map(async ({ id, path }) => ({
        ...{ id, path },
        source: (await asked(store.note(scope, study, id, options)))?.source,
      })),
    );
    for (const { id, path, source } of records) {
      if (source === undefined) {
        textless.add(id);
        notes.delete(path);
      } else if (source.length > mostInNote) throw noteTooLarge(path);
      else {
        await turns.take(() => {
          notes.set(path, source);
        });
      }
    }
    if (notes.characters() > most) throw tooLarge(most);
  }
  return {
    version,
    notes: written.map(({ id, path, hash }) => ({ id, path, hash, hasText: !textless.has(id) })),
    implied: heads.find(({ id }) => id === impliedNote)?.hash,
  };
}

/** The present version of a study; none of one that is not there. */
export async function versionOf(
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

const fromFolder = 'Bring the notes in from a folder, with: samenspel import <folder>';

/** The error of a study that has too many characters to be written over the network. */
export function tooLarge(most: number) {
  return apiError(
    'TOO_LARGE',
    `The notes of the study have more than ${most} characters, and a server reads no more together.`,
    fromFolder,
  );
}

function noteTooLarge(path: string) {
  return apiError(
    'TOO_LARGE',
    `The note ${JSON.stringify(path)} of the study has more than ${mostInNote} characters, and a server reads no longer one.`,
    `Divide it in several notes. ${fromFolder}`,
  );
}
