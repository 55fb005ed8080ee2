import type { FolderKeeper } from '@samenspel/language-service';
import type { Snapshot } from '@samenspel/snapshot';
import { RequestRefused } from '../answers.ts';
import type { OpenStudy } from '../open-study.ts';
import type { Studies } from '../studies.ts';
import type { Slices } from './slices.ts';

/** What a request is answered from: the notes of a study, all of which are read. */
export interface AskedStudy {
  readonly study: OpenStudy;
  readonly folder: FolderKeeper;
  readonly graph: Snapshot;
  readonly slices: Slices;
}

/** The study of a file or folder, nothing where it is in none. */
export function studyAt(studies: Studies, uri: string): OpenStudy | undefined {
  // Of the folder itself an editor leaves out the slash at the end.
  return (studies.at(uri) ?? studies.at(`${uri}/`))?.study;
}

/** @throws RequestRefused */
export function neededStudy(studies: Studies, uri: string): OpenStudy {
  const found = studyAt(studies, uri);
  if (found !== undefined) return found;
  throw new RequestRefused(
    `${JSON.stringify(uri)} is in no study that is open; expected a file or folder of one: a folder with samenspel.yaml.`,
  );
}
