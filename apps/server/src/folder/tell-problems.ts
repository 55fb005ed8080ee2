import type { Language } from '@samenspel/claims';
import type { Problem } from '@samenspel/notes';
import type { Io } from '../io.ts';
import { tallyOf } from './problem.ts';
import { moreProblems } from './problem-words.ts';
import { nameFrom, shownProblems } from './show-problems.ts';

/** Errors that are shown one by one; `samenspel check` shows all. */
const mostShown = 20;

/** Tells the errors in a study on stderr, and how many problems there are besides. */
export function tellProblems(
  problems: readonly Problem[],
  folder: string,
  language: Language,
  io: Io,
): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const shown = errors.slice(0, mostShown);
  if (shown.length > 0) io.err(`${shownProblems(shown, { folder, language, io })}\n`);
  const rest = { ...tallyOf(problems), error: errors.length - shown.length };
  io.err(moreProblems(rest, nameFrom(io.cwd, folder), language));
}
