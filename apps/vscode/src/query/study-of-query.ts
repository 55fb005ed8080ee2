import type { TextDocument } from 'vscode';
import type { StudySummary } from '@samenspel/language-server/protocol';
import type { OpenStudies } from '../study/open-studies.ts';

/** The study that a query is asked of: the one that its file is in, else the one that the user is in. */
export function studyOfQuery(
  { uri }: TextDocument,
  studies: OpenStudies,
): StudySummary | undefined {
  return studies.of(uri) ?? studies.current();
}
