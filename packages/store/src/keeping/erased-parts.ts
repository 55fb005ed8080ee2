import { claimLinks, linkedIds, type Claim, type NoteRecord } from '@samenspel/claims';
import type { ErasedRecord, ErasedRecords } from '../tombstones.ts';
import { namedRecords } from './named-records.ts';
import { sayersOf } from './sayers.ts';

/** Places that a refusal names; of more it gives the number. */
const mostNamed = 5;

/**
 * Why a note may not be written because it brings back what was erased, or `undefined` when it does not. The words name
 * lines, and never what stands there.
 */
export async function erasedParts(
  note: NoteRecord,
  erased: ErasedRecords,
): Promise<string | undefined> {
  if (erased.isEmpty) return undefined;
  const found = await asked(note, erased);
  if (found.size === 0) return undefined;
  const has = (type: ErasedRecord['type'], id: string) => found.has(`${type} ${id}`);
  if (has('note', note.id)) {
    return 'The note is that of somebody who was erased from this study. Delete the note; if it is another one, give it another id.';
  }
  const places = [
    ...note.claims.flatMap((claim) => claimProblem(claim, has) ?? []),
    ...declarationProblems(note, has),
  ];
  const more = places.length - mostNamed;
  return [
    'The note brings back something of somebody who was erased from this study.',
    ...places.slice(0, mostNamed),
    ...(more > 0 ? [`There are ${more} more such places.`] : []),
  ].join(' ');
}

/** What is erased of all that a note names, as `type id`. */
async function asked(note: NoteRecord, erased: ErasedRecords): Promise<ReadonlySet<string>> {
  const records = new Map<string, ErasedRecord>();
  for (const record of namedRecords(note)) records.set(`${record.type} ${record.id}`, record);
  return new Set((await erased.among(records.values())).map(({ type, id }) => `${type} ${id}`));
}

type Has = (type: ErasedRecord['type'], id: string) => boolean;

function claimProblem(claim: Claim, has: Has): string | undefined {
  const line = `Line ${claim.evidence.range.line}`;
  const sayers = sayersOf(claim);
  if (sayers.some((id) => has('respondent', id))) {
    return sayers.length === 1
      ? `${line} is said by them: delete the block.`
      : `${line} is said by them among others: delete the block, or take them out of those who say it.`;
  }
  if (has('claim', claim.id)) {
    return `${line} has the place of something erased: delete the block, or, if it says something else, give it another block id.`;
  }
  if (claimLinks.some((link) => linkedIds(claim, link).some((id) => has('claim', id)))) {
    return `${line} refers to something erased: take that link out.`;
  }
  return undefined;
}

function declarationProblems({ entities }: NoteRecord, has: Has): readonly string[] {
  const declared = entities.filter((entity) => entity.type === 'respondent');
  return declared.flatMap(({ id, members }, at) => {
    const place = `Of the ${declared.length} respondents that it declares, number ${at + 1}`;
    if (has('respondent', id)) return [`${place} is theirs: delete that declaration.`];
    return members.some((member) => has('respondent', member))
      ? [`${place} is a group that has them as a member: take them out of it.`]
      : [];
  });
}
