import type { Language } from '@samenspel/claims';
import { impliedNote } from '@samenspel/notes';
import type { HistoryEntry, NoteHistory } from '@samenspel/store';
import type { Words } from '../io.ts';
import { counted } from '../terminal/counted.ts';
import { textTable } from '../terminal/text-table.ts';
import { plain } from '../terminal/text.ts';

const heads: Readonly<Record<Language, readonly string[]>> = {
  nl: ['versie', 'wanneer (UTC)', 'wie', 'wat', 'waarom'],
  en: ['version', 'when (UTC)', 'who', 'what', 'why'],
};

/** Entries as a table that a person reads, in the order given. */
export function historyTable(
  entries: readonly HistoryEntry[],
  language: Language,
  width: number,
): readonly string[] {
  const rows = entries.map((entry) => [
    String(entry.version),
    entry.at.slice(0, 16).replace('T', ' '),
    entry.by === undefined ? '–' : plain(entry.by),
    whatOf(entry, language),
    plain(entry.reason ?? ''),
  ]);
  const isReasoned = entries.some(({ reason }) => reason !== undefined);
  const shown = isReasoned ? 5 : 4;
  const columns = heads[language].map((name, at) => ({ name, right: at === 0 })).slice(0, shown);
  const cells = rows.map((row) => row.slice(0, shown));
  return textTable(columns, cells, width) ?? cells.map((row) => row.join('\t'));
}

/** Notes of one entry that are named; of more they are counted. */
const mostNamed = 3;

function whatOf({ kind, manifest, notes }: HistoryEntry, language: Language): string {
  if (kind === 'erasure') return { nl: 'iemand gewist', en: 'somebody erased' }[language];
  // What links name and nothing describes is no note of anybody.
  const written = notes.filter(({ note }) => note !== impliedNote);
  const parts = [
    ...(manifest ? ['samenspel.yaml'] : []),
    ...(written.length <= mostNamed
      ? written.map((note) => noteWords(note, language))
      : countedNotes(written, language)),
  ];
  if (parts.length > 0) return parts.join('; ');
  return { nl: 'wat links noemen', en: 'what links name' }[language];
}

const changes: Readonly<Record<NoteHistory['change'], Words>> = {
  added: { nl: 'nieuw', en: 'added' },
  replaced: { nl: 'vervangen', en: 'replaced' },
  removed: { nl: 'verwijderd', en: 'removed' },
};

function noteWords({ path, change, claims }: NoteHistory, language: Language): string {
  const told = `${changes[change][language]} ${plain(path)}`;
  if (change !== 'replaced') return told;
  const parts = (
    [
      [claims.added.length, { nl: 'nieuw', en: 'new' }],
      [claims.changed.length, { nl: 'anders', en: 'changed' }],
      [claims.removed.length, { nl: 'weg', en: 'gone' }],
    ] as const
  ).flatMap(([count, words]) => (count === 0 ? [] : [`${String(count)} ${words[language]}`]));
  if (parts.length === 0) return told;
  return `${told} (${{ nl: 'uitspraken', en: 'claims' }[language]}: ${parts.join(', ')})`;
}

function countedNotes(notes: readonly NoteHistory[], language: Language): readonly string[] {
  return (['added', 'replaced', 'removed'] as const).flatMap((change) => {
    const count = notes.filter((note) => note.change === change).length;
    return count === 0 ? [] : [`${counted(count, 'note', language)} ${changes[change][language]}`];
  });
}
