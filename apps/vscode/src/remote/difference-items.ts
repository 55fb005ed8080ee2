import { conflictWords, type Compared, type Difference, type Words } from '@samenspel/remote';
import { manifestName } from '@samenspel/notes';
import type { Language } from '../words/words.ts';
import { differenceSorts, type DifferenceItem, type Side } from './difference-item.ts';

/** What of a difference is shown: by sorts, and in each by path. */
export function differenceItems(
  { manifest, notes, unread, there }: Difference,
  language: Language,
): readonly DifferenceItem[] {
  const isStudyThere = there.version !== undefined;
  const items = [
    ...(manifest === undefined ? [] : manifestItem(manifest, isStudyThere, language)),
    ...notes.flatMap((each) => noteItem(each, isStudyThere, language)),
    ...unread.map((path): DifferenceItem => ({
      path,
      sort: 'unread',
      isHere: true,
      isThere: true,
    })),
  ];
  return differenceSorts.flatMap((sort) => items.filter((each) => each.sort === sort));
}

function noteItem(
  note: Compared,
  isStudyThere: boolean,
  language: Language,
): readonly DifferenceItem[] {
  const { path, fate, here, there } = note;
  const sides = { isHere: here !== undefined, isThere: typeof there === 'string' };
  switch (fate) {
    case 'same':
      return [];
    case 'send':
      return [{ path, sort: sides.isThere ? 'changed' : 'new', ...sides }];
    case 'remove':
      return [{ path, sort: 'removed', ...sides }];
    case 'take':
      return [{ path, sort: sides.isHere ? 'changed-there' : 'new-there', ...sides }];
    case 'take-removal':
      return [{ path, sort: 'removed-there', ...sides }];
    case 'conflict':
      return [
        {
          ...{ path, sort: 'conflict', why: conflictWords[note.why][language] },
          ...{ ...sides, sides: isStudyThere ? sidesToDecideFor(note) : [] },
        },
      ];
  }
}

/**
 * What is erased or has no text there is not taken, nor a manifest over that of a folder. Of a study that a server does
 * not show, which may be there for others, nothing is decided note by note.
 */
function sidesToDecideFor({ path, here, there }: Compared): readonly Side[] {
  const hasOwn = here !== undefined;
  if (path === manifestName || there === null) return hasOwn ? ['mine'] : [];
  return ['mine', 'theirs'];
}

/** A study that is not there is made by its manifest; the one of a folder that is there is never written over. */
function manifestItem(
  manifest: Compared,
  isStudyThere: boolean,
  language: Language,
): readonly DifferenceItem[] {
  const { path, fate, here, there } = manifest;
  const sides = { isHere: here !== undefined, isThere: there !== undefined };
  if (!isStudyThere) return [{ path, sort: 'new', ...sides }];
  if (fate !== 'take') return noteItem(manifest, isStudyThere, language);
  return [{ path, sort: 'conflict', why: otherManifest[language], ...sides }];
}

const otherManifest: Words = {
  nl: 'de server heeft een ander, en dat van de map blijft zoals het is',
  en: 'the server has another one, and that of the folder stays as it is',
};
