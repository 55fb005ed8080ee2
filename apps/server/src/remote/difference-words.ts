import type { Language } from '@samenspel/claims';
import { conflictWords, type Compared } from '@samenspel/remote';
import type { Words } from '../io.ts';
import { plain } from '../terminal/text.ts';

/** What is said of a note: what would be done, or why nobody can tell. */
export type Mark = 'new' | 'changed' | 'removed' | 'conflict' | 'refused';

const marks: Readonly<Record<Mark, Words>> = {
  new: { nl: 'nieuw', en: 'new' },
  changed: { nl: 'veranderd', en: 'changed' },
  removed: { nl: 'verwijderd', en: 'removed' },
  conflict: { nl: 'conflict', en: 'conflict' },
  refused: { nl: 'geweigerd', en: 'refused' },
};

/** A line about a note. */
export function noteLine(mark: Mark, path: string, language: Language, reason?: Words): string {
  const tail = reason === undefined ? '' : `: ${plain(reason[language])}`;
  return `  ${marks[mark][language].padEnd(10)} ${plain(path)}${tail}`;
}

/** The lines of conflicts, all of them. */
export function conflictLines(
  conflicts: readonly Compared[],
  language: Language,
): readonly string[] {
  return conflicts.flatMap((each) =>
    each.fate === 'conflict'
      ? [noteLine('conflict', each.path, language, conflictWords[each.why])]
      : [],
  );
}

/** The lines of files and folders that cannot be read. */
export function unreadLines(paths: readonly string[], language: Language): readonly string[] {
  return paths.map((path) => noteLine('refused', path, language, unread));
}

const unread: Words = {
  nl: 'is niet te lezen, en blijft aan beide kanten zoals het is. Kijk met: samenspel check',
  en: 'cannot be read, and stays as it is on both sides. Look with: samenspel check',
};

/** Lines that a terminal shows of one list. */
const mostOnTerminal = 40;

/** A list as a person reads it on a terminal, or a program wholly. */
export function shown(lines: readonly string[], isTerminal: boolean, language: Language): string {
  const cut = isTerminal ? lines.slice(0, mostOnTerminal) : lines;
  const more = lines.length - cut.length;
  const rest: Words = {
    nl: `  … en nog ${String(more)}; met --dry-run > bestand staan ze er allemaal`,
    en: `  … and ${String(more)} more; with --dry-run > file all are there`,
  };
  return [...cut, ...(more > 0 ? [rest[language]] : [])].map((line) => `${line}\n`).join('');
}
