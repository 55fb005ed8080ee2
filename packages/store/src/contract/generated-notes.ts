import type { Actor, Claim, NoteRecord } from '@samenspel/claims';
import fc from 'fast-check';
import { refusal } from '../note-check.ts';
import type { NoteChange } from '../port.ts';
import { actor, collaboration, finding, note } from './example.ts';

/** Writes that follow each other. */
export type History = readonly (readonly NoteChange[])[];

const noteIds = ['a', 'b', 'map/c d', 'é'] as const;
const blocks = ['p', 'q', 'r', 's'] as const;
const noteId = fc.constantFrom(...noteIds);
const actorId = fc.constantFrom('nurse', 'centre', 'nurse@west', '\u{1f3e0}', '\uff5e');
const claimIds = fc.subarray(
  noteIds.flatMap((id) => blocks.map((block) => `${id}#^${block}`)),
  { maxLength: 3 },
);
const words = fc.constantFrom('buurt', 'Buurthuis', 'één bus', 'helpt', 'café', 'x');
const text = fc.record({ nl: words, en: words }, { requiredKeys: [] });

const shared = {
  block: fc.constantFrom(...blocks),
  line: fc.integer({ min: 1, max: 9 }),
  text,
  phases: fc.subarray(['reaching', 'support', 'aftercare'] as const),
  restates: claimIds,
};

const participant = fc.record({
  actor: actorId,
  part: fc.constantFrom('who', 'with', 'to'),
});

function claimOf(inNote: string): fc.Arbitrary<Claim> {
  const evidence = (block: string, line: number) => ({
    evidence: { note: inNote, block, range: { start: line, end: line + 1, line } },
  });
  const findings = fc
    .record({ ...shared, explains: claimIds })
    .map(({ block, line, ...fields }) =>
      finding(inNote, block, { ...fields, ...evidence(block, line) }),
    );
  const collaborations = fc
    .record({ ...shared, participants: fc.array(participant, { minLength: 1, maxLength: 3 }) })
    .map(({ block, line, ...fields }) =>
      collaboration(inNote, block, { ...fields, ...evidence(block, line) }),
    );
  return fc.oneof<fc.Arbitrary<Claim>[]>(findings, collaborations);
}

function actorOf(inNote: string): fc.Arbitrary<Actor> {
  return fc
    .record({ id: actorId, label: text, implied: fc.boolean() })
    .map(({ id, label, implied }) =>
      actor(inNote, id, { label, ...(implied ? { implied: true } : {}) }),
    );
}

/** Ids within a note may meet, so that now and then one is refused. */
const noteRecord: fc.Arbitrary<NoteRecord> = noteId.chain((id) =>
  fc
    .record({
      // Claims on one line have no order that a source gives.
      claims: fc.uniqueArray(claimOf(id), {
        ...{ selector: (claim) => claim.evidence.range.line, maxLength: 4 },
      }),
      entities: fc.array(actorOf(id), { maxLength: 3 }),
      title: words,
    })
    .map((content) => note(id, content)),
);

const change: fc.Arbitrary<NoteChange> = fc.oneof(
  { weight: 4, arbitrary: noteRecord.map((put) => ({ put })) },
  { weight: 1, arbitrary: noteId.map((remove) => ({ remove })) },
);

/** Up to six writes on four notes. */
export const history: fc.Arbitrary<History> = fc.array(fc.array(change, { maxLength: 5 }), {
  minLength: 1,
  maxLength: 6,
});

/** The notes that are there at the end. */
export function finalNotes(writes: History): readonly NoteRecord[] {
  const notes = new Map<string, NoteRecord>();
  for (const each of writes.flat()) {
    if ('remove' in each) notes.delete(each.remove);
    else if (refusal(each.put) === undefined) notes.set(each.put.id, each.put);
  }
  return [...notes.values()];
}
