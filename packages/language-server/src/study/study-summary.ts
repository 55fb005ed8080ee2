import { labelIn } from '@samenspel/language-service';
import type { OpenStudy } from '../open-study.ts';
import { sumOf, type Problems } from './problem-counts.ts';
import type { StudySummary } from './protocol.ts';

/** @param problems of the files of the study */
export async function studySummary(
  { folder, isRead, progress }: OpenStudy,
  problems: readonly Problems[],
): Promise<StudySummary> {
  const { id, title, description, languages } = folder.study;
  const graph = isRead && folder.waiting === 0 ? await folder.graph() : undefined;
  return {
    root: folder.uri('').replace(/\/$/, ''),
    id,
    title: labelIn(title, folder, id),
    ...(description === undefined ? {} : { description: labelIn(description, folder, '') }),
    language: folder.language,
    languages,
    notes: [...folder.paths()].length,
    claims: graph?.claims ?? null,
    problems: sumOf(problems),
    isRead: graph !== undefined,
    progress: isRead ? 1 : progress,
  };
}
