import type { ConflictReason } from './fate.ts';
import type { Words } from './words.ts';

/** Why a note is a conflict, said after its path. */
export const conflictWords: Readonly<Record<ConflictReason, Words>> = {
  'both-new': {
    nl: 'staat aan beide kanten, niet hetzelfde',
    en: 'is on both sides, not the same',
  },
  'both-changed': { nl: 'is aan beide kanten veranderd', en: 'was changed on both sides' },
  'changed-here-removed-there': {
    nl: 'is hier veranderd en daar verwijderd',
    en: 'was changed here and removed there',
  },
  'removed-here-changed-there': {
    nl: 'is hier verwijderd en daar veranderd',
    en: 'was removed here and changed there',
  },
  'removed-here-never-pushed': {
    nl: 'is hier verwijderd, en niet door deze map verstuurd',
    en: 'was removed here, and never pushed by this folder',
  },
  'put-back-there': {
    nl: 'is daar anders of weg sinds de server uit een kopie is teruggezet of er iemand is gewist',
    en: 'is another there or gone since the server was put back from a backup or somebody was erased',
  },
  'no-text-there': {
    nl: 'heeft daar geen tekst: zonder opgenomen, of gewist',
    en: 'has no text there: brought in without, or erased',
  },
};
