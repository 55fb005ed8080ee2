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
  keep(path: string, analysis: NoteAnalysis, total: number): void;
  drop(path: string): void;
}

export function createAnalysisCache(): AnalysisCache {
  const analyses = new Map<string, NoteAnalysis>();
  let kept = 0;

  function drop(path: string): void {
    kept -= analyses.get(path)?.parsed.text.length ?? 0;
    analyses.delete(path);
  }

  return {
    get: (path) => analyses.get(path),
    keep(path, analysis, total) {
      drop(path);
      analyses.set(path, analysis);
      kept += analysis.parsed.text.length;
      const limit = total > wholeStudy ? 0 : wholeStudy;
      for (const oldest of analyses.keys()) {
        if (kept <= limit || oldest === path) break;
        drop(oldest);
      }
    },
    drop,
  };
}
