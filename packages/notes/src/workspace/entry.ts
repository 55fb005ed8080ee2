import type { NoteRecord } from '@samenspel/claims';
import type { NoteTop } from '../parse/parse-note.ts';
import { declarationOfNote, idOfNote, textsOf, type Declaration } from '../resolve/declaration.ts';
import type { NoteResolution } from '../resolve/resolve-note.ts';
import type { IndexedNote } from '../resolve/study-index.ts';

/** What a workspace keeps of a note for as long as it is there. */
export interface Entry extends IndexedNote {
  readonly text: string;
  /** The id that the note has unless another has it already. */
  readonly ownId: string;
  /** The id that it goes by. */
  id: string;
  readonly refused: boolean;
  /** Changes with whatever other notes can see of this one, but for which of its blocks are claims. */
  readonly signature: string;
  /** Ids of the blocks that are claims, when they were asked for. */
  claimBlocks: ReadonlySet<string> | undefined;
  /** Those of the text that this one replaced, while the change is not yet seen through. */
  formerClaimBlocks: ReadonlySet<string> | undefined;
  resolution: NoteResolution | undefined;
  record: NoteRecord | undefined;
}

/** @param listed what the items of a register describe */
export function entryOf(top: NoteTop, text: string, listed: readonly Declaration[] = []): Entry {
  const { path, header, refused } = top;
  const own = declarationOfNote(top);
  const declarations = own === undefined ? listed : [own, ...listed];
  const aliases = textsOf(header.own.get('aliases'));
  const id = idOfNote(top);
  const respondent = header.own.get('respondent');
  const instrument = header.own.get('instrument')?.value;
  return {
    path,
    text,
    ownId: id,
    id,
    aliases,
    declarations,
    ...(respondent === undefined ? {} : { respondent }),
    ...(instrument === undefined ? {} : { instrument }),
    refused,
    signature: signatureOf(id, aliases, declarations, respondent?.value, instrument),
    claimBlocks: undefined,
    formerClaimBlocks: undefined,
    resolution: undefined,
    record: undefined,
  };
}

function signatureOf(
  id: string,
  aliases: readonly string[],
  declarations: readonly Declaration[],
  respondent: string | undefined,
  instrument: string | undefined,
): string {
  const described = declarations.map(({ type, id: own, name, label, aliases: others, fields }) => [
    type,
    own,
    name,
    label,
    others,
    [...fields].map(([key, field]) => [key, field.value]),
  ]);
  return JSON.stringify([id, aliases, respondent, instrument, described]);
}

/** Whether two sets of block ids are the same. */
export function isSameSet(here: ReadonlySet<string>, there: ReadonlySet<string>): boolean {
  return here.size === there.size && [...here].every((id) => there.has(id));
}
