import type { Language, NoteRecord, NoteType } from '@samenspel/claims';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { labelOfNote } from '../resolve/declaration.ts';
import type { NoteAnalysis } from '../resolve/note-analysis.ts';
import type { NoteResolution } from '../resolve/resolve-note.ts';
import type { IndexedNote } from '../resolve/study-index.ts';
import { baseName } from '../text/name-key.ts';

/** What a workspace keeps of a note for as long as it is there. */
export interface Entry extends IndexedNote {
  readonly text: string;
  /** The id that the note has unless another has it already. */
  readonly ownId: string;
  /** The id that it goes by. */
  id: string;
  readonly title: string;
  readonly type: NoteType;
  readonly language: Language;
  readonly refused: boolean;
  /** Changes with whatever other notes can see of this one, but for which of its blocks are claims. */
  readonly signature: string;
  readonly diagnostics: readonly Diagnostic[];
  resolution: NoteResolution | undefined;
  record: NoteRecord | undefined;
}

export function entryOf(path: string, analysis: NoteAnalysis): Entry {
  const { parsed, id, aliases, declarations, claims, diagnostics } = analysis;
  const { header, headings } = parsed;
  const respondent = header.own.get('respondent');
  const instrument = header.own.get('instrument')?.value;
  const label = labelOfNote(parsed);
  const named = header.labels.length > 0 || header.own.has('label');
  const first = headings.find(({ level }) => level === 1)?.text;
  return {
    path,
    text: parsed.text,
    ownId: id,
    id,
    aliases,
    declarations,
    claimBlocks: new Set(claims.flatMap(({ block }) => block.id ?? [])),
    ...(respondent === undefined ? {} : { respondent }),
    ...(instrument === undefined ? {} : { instrument }),
    title: named
      ? (label[header.language] ?? label.nl ?? label.en ?? '')
      : (first ?? baseName(path)),
    type: header.type,
    language: header.language,
    refused: parsed.refused,
    signature: signatureOf(id, aliases, analysis, respondent?.value, instrument),
    diagnostics,
    resolution: undefined,
    record: undefined,
  };
}

function signatureOf(
  id: string,
  aliases: readonly string[],
  { declarations }: NoteAnalysis,
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
