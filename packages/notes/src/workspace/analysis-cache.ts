import type { NoteAnalysis } from '../resolve/note-analysis.ts';

/** Text of a study whose analyses are all kept, in characters: some hundreds of long interviews. */
const wholeStudy = 4_000_000;

/**
 * Keeps analyses of notes for the next time that they are resolved. Of a very large study only the last: to keep all
 * would cost several times their text in memory, and reading a note again costs little.
 */
export interface AnalysisCache {
  get(path: string): NoteAnalysis | undefined;
  /** @param total characters of all notes of the study */
  keep(analysis: NoteAnalysis, total: number): void;
  drop(path: string): void;
}

/** @param lean whether only the last is kept, however small the study is */
export function createAnalysisCache(lean: boolean): AnalysisCache {
  const most = lean ? 0 : wholeStudy;
  const analyses = new Map<string, NoteAnalysis>();
  let last: NoteAnalysis | undefined;
  return {
    get: (path) => (last?.parsed.path === path ? last : analyses.get(path)),
    keep(analysis, total) {
      last = analysis;
      if (total <= most) analyses.set(analysis.parsed.path, analysis);
      else if (analyses.size > 0) analyses.clear();
    },
    drop(path) {
      analyses.delete(path);
      if (last?.parsed.path === path) last = undefined;
    },
  };
}
