import type { Language } from '@samenspel/claims';
import type { Imported } from '../import-folder.ts';
import type { Words } from '../io.ts';
import { plain } from '../terminal/text.ts';

/** What an import did, in one line for scripts and people: `my-study: 2 added, 0 replaced, …`. */
export function summaryOf(
  study: string,
  { added, replaced, removed, unchanged, claims }: Imported,
  language: Language,
): string {
  const [a, r, d, u, c] = [added, replaced, removed, unchanged, { length: claims }].map((list) =>
    String(list.length),
  );
  return {
    nl: `${study}: ${a} nieuw, ${r} vervangen, ${d} verwijderd, ${u} ongewijzigd; ${c} uitspraken geschreven\n`,
    en: `${study}: ${a} added, ${r} replaced, ${d} removed, ${u} unchanged; ${c} claims written\n`,
  }[language];
}

/** Names of files in a sentence; of many the first. */
function filesIn(files: readonly string[], language: Language, most = 5): string {
  const shown = files.slice(0, most).map(plain).join(', ');
  const more = files.length - most;
  if (more <= 0) return shown;
  return `${shown} ${{ nl: `en nog ${String(more)}`, en: `and ${String(more)} more` }[language]}`;
}

/** Notes that were removed from the store. */
export function removedOf(removed: readonly string[]): Words {
  return {
    nl: `Verwijderd: ${filesIn(removed, 'nl')}\n`,
    en: `Removed: ${filesIn(removed, 'en')}\n`,
  };
}

/** Notes that the store has and the folder no longer, and how to remove them. */
export function leftOf(left: readonly string[], folder: string): Words {
  const count = String(left.length);
  const one = left.length === 1;
  return {
    nl: `${count} ${one ? 'notitie staat' : 'notities staan'} nog in de opslag en niet meer in de map: ${filesIn(left, 'nl')}. Verwijderen: samenspel import ${folder} --prune\n`,
    en: `${count} ${one ? 'note is' : 'notes are'} in the store that the folder no longer has: ${filesIn(left, 'en')}. To remove: samenspel import ${folder} --prune\n`,
  };
}

/** What was taken in while following a folder: only what there is of it. */
export function followedWords(study: string, imported: Imported, language: Language): string {
  const { added, replaced, removed } = imported;
  const parts = (
    [
      [added, { nl: 'nieuw', en: 'added' }],
      [replaced, { nl: 'vervangen', en: 'replaced' }],
      [removed, { nl: 'verwijderd', en: 'removed' }],
    ] as const
  ).flatMap(([files, word]) =>
    files.length === 0
      ? []
      : [`${String(files.length)} ${word[language]} (${filesIn(files, language, 3)})`],
  );
  return parts.length === 0 ? '' : `${study}: ${parts.join(', ')}\n`;
}
