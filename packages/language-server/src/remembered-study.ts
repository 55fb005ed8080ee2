import type { FolderMemory } from '@samenspel/language-service';

/** A study as it was when it was read last. */
export interface RememberedStudy {
  readonly memory: FolderMemory;
  /** Stamps of the notes that are remembered, by their paths. */
  readonly stamps: ReadonlyMap<string, string>;
}

/** Where studies are remembered from one start of the server to the next. What it gives may be wrong in any way. */
export interface StudyMemory {
  load(root: string): RememberedStudy | undefined;
  save(root: string, study: RememberedStudy): void;
}
