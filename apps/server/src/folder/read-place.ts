import path from 'node:path';
import type { Call } from '../command.ts';
import type { Io } from '../io.ts';
import { createFolderReader, type StudyFolder } from '../study-folder.ts';
import { progressOf } from '../terminal/progress.ts';
import { isWithin, type Place } from './place.ts';

/** Reads a study and keeps the problems of the part that is meant. What is wrong with the manifest concerns all of it. */
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
    return { ...read, problems: read.problems.filter(({ file }) => isWithin(part, file)) };
  } finally {
    progress.end();
  }
}
