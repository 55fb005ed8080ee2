import { manifestName } from '@samenspel/notes';
import path from 'node:path';
import { CommandError, type Call } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Io, Words } from '../io.ts';
import { createFolderReader, type StudyFolder } from '../study-folder.ts';
import { progressOf } from '../terminal/progress.ts';
import { isWithin, type Place } from './place.ts';

/**
 * Reads a study and keeps the problems of the part that is meant. What is wrong with the manifest concerns all of it.
 *
 * @throws CommandError when no note of the study is in that part
 */
export async function readPlace(
  { folder, part }: Place,
  { language }: Pick<Call, 'language'>,
  io: Io,
): Promise<StudyFolder> {
  const progress = progressOf(io, path.basename(folder));
  try {
    const { signal } = io;
    const read = await createFolderReader(folder, language).read({
      signal,
      onProgress: progress.to,
    });
    if (read.data === undefined) return read;
    const problems = read.problems.filter(({ file }) => isWithin(part, file));
    const isEmpty = !read.data.notes.some((note) => isWithin(part, note.path));
    if (part !== '' && isEmpty && problems.length === 0)
      throw new CommandError(exitCodes.nothing.code, noNotes(part));
    return { ...read, problems };
  } finally {
    progress.end();
  }
}

function noNotes(part: string): Words {
  return {
    nl: `${part} is of heeft geen notitie van het onderzoek: het is verborgen, of ${manifestName} slaat het over.`,
    en: `${part} is no note of the study and has none: it is hidden, or ${manifestName} ignores it.`,
  };
}
