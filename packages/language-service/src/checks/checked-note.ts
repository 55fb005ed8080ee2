import type { Diagnostic } from '@samenspel/notes';
import type { Folder } from '../folder/folder.ts';
import type { ReadNote } from '../folder/read-note.ts';
import { actorsWithoutKind, categoriesWithInstance } from './actor-checks.ts';
import type { Checked } from './check.ts';
import { claimsWithBlocks, oneParticipant, sameClaims } from './claim-checks.ts';

/** Diagnostics after which it goes without saying that somebody is lacking. */
const lacking = new Set<Diagnostic['code']>([
  'missing-who',
  'no-roles',
  'role-needed',
  'no-respondent',
  'unknown-note',
  'empty-link',
  'wrong-target',
]);

/**
 * What there is to tell of a note beside its diagnostics, in the order of the text.
 *
 * @param told the diagnostics of the note
 */
export function checkedNote(
  folder: Folder,
  note: ReadNote,
  told: readonly Diagnostic[],
): readonly Checked[] {
  const pairs = claimsWithBlocks(note, folder.resolved(note.path)?.claims ?? []);
  const lacks = told.filter(({ code }) => lacking.has(code));
  const top = note.parsed.frontMatter?.end ?? 0;
  return [
    ...actorsWithoutKind(note),
    ...oneParticipant(
      pairs,
      ({ start, end }) =>
        lacks.some(({ range }) => (range.start >= start && range.end <= end) || range.end <= top),
      (id) => folder.index.entities.actor.get(id)?.granularity === 'instance',
    ),
    ...sameClaims(pairs, (offset) => note.positions.position(offset).line),
    ...categoriesWithInstance(folder, note, pairs),
  ].sort((here, there) => here.span.start - there.span.start);
}
