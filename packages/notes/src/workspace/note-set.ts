import type { Language } from '@samenspel/claims';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parseNote, parseTop } from '../parse/parse-note.ts';
import { analyseNote, type NoteAnalysis } from '../resolve/note-analysis.ts';
import type { Vocabulary } from '../study/vocabulary.ts';
import { createAnalysisCache } from './analysis-cache.ts';
import { entryOf, type Entry } from './entry.ts';
import { orderNotes, type NoteOrder } from './note-order.ts';

/** The notes of a study as they are now. A note is read as a whole only when that is asked for. */
export interface NoteSet {
  /** Adds or replaces a note; tells whether what other notes can see of it has changed. */
  set(path: string, text: string): boolean;
  /** Takes the place of a note that cannot be read; tells whether there was one. */
  refuse(path: string, reason: Diagnostic): boolean;
  /** Takes a note away; tells whether there was one. */
  delete(path: string): boolean;
  get(path: string): Entry | undefined;
  /** Every note, those that are refused as a whole too. */
  all(): Iterable<Entry>;
  /** The notes that count, in the order of their paths, and what is wrong with ids and paths. */
  order(): NoteOrder;
  refusals(): ReadonlyMap<string, Diagnostic>;
  analysis(entry: Entry): NoteAnalysis;
  /** Ids of the blocks of a note that are claims. */
  claimBlocks(path: string): ReadonlySet<string>;
  /** Characters of all notes. */
  characters(): number;
}

const none: ReadonlySet<string> = new Set();

/** @param lean whether little is kept of what was read of notes */
export function createNoteSet(vocabulary: Vocabulary, language: Language, lean: boolean): NoteSet {
  const entries = new Map<string, Entry>();
  const refusals = new Map<string, Diagnostic>();
  const analyses = createAnalysisCache(lean);
  let order: NoteOrder | undefined;
  /** Characters of all notes. */
  let total = 0;

  function analysisOf(path: string, text: string): NoteAnalysis {
    const kept = analyses.get(path);
    if (kept?.parsed.text === text) return kept;
    const analysis = analyseNote(parseNote(text, { path, language }), vocabulary);
    analyses.keep(analysis, total);
    return analysis;
  }

  function read(path: string, text: string): Entry {
    const top = parseTop(text, { path, language });
    const isRegister = top.header.type === 'register';
    return entryOf(top, text, isRegister ? analysisOf(path, text).declarations : undefined);
  }

  function remove(path: string): boolean {
    total -= entries.get(path)?.text.length ?? 0;
    analyses.drop(path);
    order = undefined;
    return entries.delete(path);
  }

  function claimBlocksOf(entry: Entry): ReadonlySet<string> {
    const { path, text } = entry;
    entry.claimBlocks ??= new Set(
      analysisOf(path, text).claims.flatMap(({ block }) => block.id ?? []),
    );
    return entry.claimBlocks;
  }

  return {
    set(path, text) {
      const before = entries.get(path);
      if (before?.text === text) return false;
      refusals.delete(path);
      const former = before && (before.formerClaimBlocks ?? claimBlocksOf(before));
      const entry = read(path, text);
      entries.set(path, entry);
      total += text.length - (before?.text.length ?? 0);
      order = undefined;
      if (before === undefined) return true;
      entry.id = before.ownId === entry.ownId ? before.id : entry.id;
      entry.formerClaimBlocks = former;
      return before.signature !== entry.signature || before.refused !== entry.refused;
    },
    refuse(path, reason) {
      refusals.set(path, reason);
      return remove(path);
    },
    delete(path) {
      refusals.delete(path);
      return remove(path);
    },
    get: (path) => entries.get(path),
    all: () => entries.values(),
    order() {
      order ??= orderNotes([...entries.values()].filter(({ refused }) => !refused));
      return order;
    },
    refusals: () => refusals,
    analysis: ({ path, text }) => analysisOf(path, text),
    claimBlocks(path) {
      const entry = entries.get(path);
      return entry === undefined ? none : claimBlocksOf(entry);
    },
    characters: () => total,
  };
}
