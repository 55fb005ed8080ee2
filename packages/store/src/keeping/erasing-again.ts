import type { NoteRecord } from '@samenspel/claims';
import type { ErasedRecord, ErasedRecords } from '../tombstones.ts';
import type { Erasing } from './erasure-plan.ts';
import { namedRecords } from './named-records.ts';

/** What of a study was erased already and is there all the same: in a backup that was put back, or after a kill. */
export async function erasingAgain(
  erased: ErasedRecords,
  notes: AsyncIterable<NoteRecord> | Iterable<NoteRecord>,
): Promise<Erasing> {
  const found = {
    respondent: new Set<string>(),
    claim: new Set<string>(),
    note: new Set<string>(),
  };
  if (!erased.isEmpty) {
    const seen = new Set<string>();
    for await (const note of notes) {
      for (const { type, id } of await erased.among(unseen(namedRecords(note), seen))) {
        found[type].add(id);
      }
    }
  }
  return { respondents: found.respondent, claims: found.claim, notes: found.note };
}

/** Respondents are named again and again, and asked for once. */
function* unseen(records: Iterable<ErasedRecord>, seen: Set<string>): Generator<ErasedRecord> {
  for (const record of records) {
    if (record.type === 'respondent') {
      if (seen.has(record.id)) continue;
      seen.add(record.id);
    }
    yield record;
  }
}
