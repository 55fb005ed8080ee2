import { claimLinks, linkedIds, type NoteRecord } from '@samenspel/claims';
import type { ErasedRecord } from '../tombstones.ts';
import { sayersOf } from './sayers.ts';

/** All that a note holds or names of what can be erased; a record may come several times. */
export function* namedRecords(note: NoteRecord): Generator<ErasedRecord> {
  yield { type: 'note', id: note.id };
  for (const claim of note.claims) {
    yield { type: 'claim', id: claim.id };
    for (const link of claimLinks) {
      for (const id of linkedIds(claim, link)) yield { type: 'claim', id };
    }
    for (const id of sayersOf(claim)) yield { type: 'respondent', id };
  }
  for (const entity of note.entities) {
    if (entity.type !== 'respondent') continue;
    for (const id of [entity.id, ...entity.members]) yield { type: 'respondent', id };
  }
}
