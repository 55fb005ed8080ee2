import type { Study } from '@samenspel/claims';
import type { FolderMemory } from '@samenspel/language-service';

/** Which study it is: where it lies, and what its manifest says, by which its notes are read. */
export interface StudyKey {
  readonly root: string;
  readonly study: Study;
}

/** A study as it was when it was read last. */
export interface RememberedStudy {
  readonly memory: FolderMemory;
  /** Stamps of the notes that are remembered, by their paths. */
  readonly stamps: ReadonlyMap<string, string>;
}

/** Where studies are remembered from one start of the server to the next. What it gives may be wrong in any way. */
export interface StudyMemory {
  load(key: StudyKey): RememberedStudy | undefined;
  save(key: StudyKey, study: RememberedStudy): void;
}
