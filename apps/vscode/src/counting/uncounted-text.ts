import type { Uncounted } from '@samenspel/language-server/protocol';
import type { Words } from '../words/words.ts';

/** What is to be said of claims that were not counted; nothing where all were. */
export function uncountedText(
  { origins, modalities }: Uncounted,
  { say }: Pick<Words, 'say'>,
): readonly string[] {
  const kinds = [...origins, ...modalities].map(({ label, claims }) => `${label} (${claims})`);
  return kinds.length === 0 ? [] : [say('Not counted: {0}.', kinds.join(', '))];
}
