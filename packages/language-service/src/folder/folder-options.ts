import type { Language } from '@samenspel/claims';
import type { PositionEncoding } from '../text/positions.ts';

export interface FolderOptions {
  /** The text of `samenspel.yaml`. */
  readonly manifest: string;
  /** The folder's URI. */
  readonly root?: string;
  /** The language that the editor speaks, asked for anew each time; by default the study's first. */
  readonly language?: Language | undefined;
  readonly encoding?: PositionEncoding;
  /** The text of a file as it is on disk, if it can be read; asked for notes that are recalled. */
  readonly read?: (path: string) => string | undefined;
}
