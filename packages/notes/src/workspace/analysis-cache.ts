import type { NoteAnalysis } from '../resolve/note-analysis.ts';

/** Text of notes whose analysis is kept, in characters: all of a usual study, a part of a very large one. */
const budget = 4_000_000;

/** Keeps analyses of notes for the next time that they are resolved; the oldest go first when there are too many. */
export interface AnalysisCache {
  get(path: string): NoteAnalysis | undefined;
  keep(path: string, analysis: NoteAnalysis): void;
  drop(path: string): void;
}

export function createAnalysisCache(limit: number = budget): AnalysisCache {
  const analyses = new Map<string, NoteAnalysis>();
  let kept = 0;

  function drop(path: string): void {
    kept -= analyses.get(path)?.parsed.text.length ?? 0;
    analyses.delete(path);
  }

  return {
    get: (path) => analyses.get(path),
    keep(path, analysis) {
      drop(path);
      analyses.set(path, analysis);
      kept += analysis.parsed.text.length;
      for (const oldest of analyses.keys()) {
        if (kept <= limit || oldest === path) break;
        drop(oldest);
      }
    },
    drop,
  };
}
