import type { StudyRequests } from '@samenspel/language-server/protocol';
import type { Editor } from './editor.ts';

/** Asks something of a study by its name. */
export function ask<Method extends keyof StudyRequests>(
  { connection }: Pick<Editor, 'connection'>,
  method: Method,
  params: StudyRequests[Method][0],
): Promise<StudyRequests[Method][1]> {
  return connection.sendRequest(method, params);
}
