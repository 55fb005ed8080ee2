import type { Language } from '@samenspel/claims';
import type { Problem } from '@samenspel/notes';
import path from 'node:path';
import type { Io } from '../io.ts';
import { painter } from '../terminal/colour.ts';
import { problemList } from '../terminal/problem-list.ts';

export interface ShowProblems {
  /** The folder of the study. */
  readonly folder: string;
  readonly language: Language;
  readonly io: Io;
  /** Whether the lines that the problems are on are shown. By default not. */
  readonly source?: boolean;
}

const widest = 120;

/** Problems as a person reads them, under the names of their files as seen from where the command runs. */
export function shownProblems(
  problems: readonly Problem[],
  { folder, language, io, source = false }: ShowProblems,
): string {
  const width = Math.min(io.columns, widest);
  const nameOf = (file: string) => nameFrom(io.cwd, path.join(folder, file));
  return problemList(problems, { language, paint: painter(io), width, nameOf, source });
}

/** A path as seen from a folder: relative in it, else absolute. */
export function nameFrom(folder: string, file: string): string {
  const relative = path.relative(folder, file);
  if (relative === '') return '.';
  return relative.startsWith('..') || path.isAbsolute(relative) ? file : relative;
}
