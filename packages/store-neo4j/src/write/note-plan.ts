import { packClaim, type Claim, type NoteRecord } from '@samenspel/claims';
import { refusal, type NoteChange, type Refusal, type WriteReport } from '@samenspel/store';
import { noteOf, packRows, type WrittenNote } from '@samenspel/store/keeping';
import type { Transaction } from '../database.ts';
import { keyOf } from '../keys.ts';
import type { KeptClaim, NoteState } from './note-states.ts';
import { RefusedNote, type TermBook } from './terms.ts';

/** A claim that is to be in the graph. */
export interface PlannedClaim {
  readonly number: number;
  readonly claim: Claim;
  /** Whether the graph has it already just so. */
  readonly isKept: boolean;
}

/** A note that is to be in the graph. */
export interface PlannedNote {
  readonly note: NoteRecord;
  readonly key: string;
  readonly number: number;
  readonly before: NoteState | undefined;
  readonly claims: readonly PlannedClaim[];
  /** Claims that it no longer has. */
  readonly gone: readonly KeptClaim[];
  readonly rows: Uint8Array;
}

/** What is to become of the notes of a batch. */
export interface Plan {
  readonly written: readonly WrittenNote[];
  readonly refused: WriteReport['refused'];
  readonly puts: readonly PlannedNote[];
  readonly removals: readonly NoteState[];
  readonly nextClaim: number;
}

/** A note before its values have their integers. */
interface Draft {
  readonly note: NoteRecord;
  readonly key: string;
  readonly before: NoteState | undefined;
  readonly claims: readonly PlannedClaim[];
  readonly gone: readonly KeptClaim[];
}

/** Decides what is to be written, in the light of what is there. */
export async function planNotes(
  transaction: Transaction,
  study: string,
  changes: readonly NoteChange[],
  states: ReadonlyMap<string, NoteState>,
  { terms, nextClaim }: { terms: TermBook; nextClaim: number },
): Promise<Plan> {
  const written: WrittenNote[] = [];
  const refused: Refusal[] = [];
  const drafts: Draft[] = [];
  const removals: NoteState[] = [];
  let next = nextClaim;
  for (const change of changes) {
    const key = keyOf(study, 'note', noteOf(change));
    const before = states.get(key);
    if ('remove' in change) {
      if (before !== undefined) removals.push(before);
      written.push({ outcome: before === undefined ? 'unchanged' : 'removed', claims: 0 });
      continue;
    }
    const note = change.put;
    if (before?.hash === note.hash) {
      written.push({ outcome: 'unchanged', claims: 0 });
      continue;
    }
    const drafted = draft(note, key, before, { terms, next });
    if (typeof drafted === 'string') {
      refused.push({ note: note.id, code: 'INVALID', reason: drafted });
      continue;
    }
    next = drafted.next;
    drafts.push(drafted.draft);
    written.push({
      outcome: before === undefined ? 'added' : 'replaced',
      claims: note.claims.length,
    });
  }
  await terms.settle(transaction);
  const puts = drafts.map((each): PlannedNote => ({
    ...each,
    number: each.before?.number ?? terms.intern('note', each.note.id),
    rows: packed(each, terms),
  }));
  return { written, refused, puts, removals, nextClaim: next };
}

/** @returns the draft, or why the note cannot be kept */
function draft(
  note: NoteRecord,
  key: string,
  before: NoteState | undefined,
  { terms, next }: { terms: TermBook; next: number },
): { readonly draft: Draft; readonly next: number } | string {
  const reason = refusal(note);
  if (reason !== undefined) return reason;
  const gone = new Map(before?.claims);
  let number = next;
  const claims = note.claims.map((claim): PlannedClaim => {
    const kept = gone.get(claim.id);
    gone.delete(claim.id);
    return kept === undefined
      ? { number: number++, claim, isKept: false }
      : {
          number: kept.number,
          claim,
          isKept: note.path === before?.path && kept.record === JSON.stringify(claim),
        };
  });
  if (number >= 2 ** 31) {
    return `The study has had ${number} claims in its time, the most that can be numbered. Drop the study and import it again.`;
  }
  const drafted: Draft = { note, key, before, claims, gone: [...gone.values()] };
  try {
    terms.intern('note', note.id);
    // Once to see that it can be kept and which integers are wanted, and again when these are there.
    packed(drafted, terms);
  } catch (error) {
    if (error instanceof RefusedNote) return error.message;
    throw error;
  }
  return { draft: drafted, next: number };
}

function packed({ claims }: Draft, terms: TermBook): Uint8Array {
  const rows: number[] = [];
  for (const { claim, number } of claims) packClaim(claim, number, terms.intern, rows);
  return packRows(rows);
}
