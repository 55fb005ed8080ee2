import type { Words } from '../words/words.ts';

type Saying = Pick<Words, 'say'>;

/** Why there is no study to do something with, and what to do about it. */
export function whyNoStudy(
  { isStopped, isNoneOpen }: { readonly isStopped: boolean; readonly isNoneOpen: boolean },
  words: Saying,
): string {
  if (isStopped)
    return words.say(
      'The language server has stopped. Run "Read All Notes Again" to start it; the output says what went wrong.',
    );
  if (isNoneOpen) return noStudyText(words);
  return words.say('The notes are still being read. Try again in a moment.');
}

/** What is said where no study is open. */
export function noStudyText({ say }: Saying): string {
  return say('No folder that is open has a samenspel.yaml: open the folder of a study.');
}
