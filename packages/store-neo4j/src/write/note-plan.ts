import { packClaim, type Claim, type NoteRecord } from '@samenspel/claims';
import {
  refusal,
  type NoteChange,
  type NoteHistory,
  type Refusal,
  type WriteReport,
} from '@samenspel/store';
import {
  noteAdded,
  noteOf,
  noteRemoved,
  noteReplaced,
  packRows,
  type WrittenNote,
} from '@samenspel/store/keeping';
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
  /** What became of the notes that change, in the order of the batch. */
  readonly histories: readonly NoteHistory[];
}

/** Why a note may not be written that is not just so already, if anything keeps it from being. */
export type Allow = (
  change: NoteChange,
  before: NoteState | undefined,
) => Promise<Refusal | undefined>;

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
  { terms, nextClaim, allow }: { terms: TermBook; nextClaim: number; allow?: Allow | undefined },
): Promise<Plan> {
  const written: WrittenNote[] = [];
  const refused: Refusal[] = [];
  const drafts: Draft[] = [];
  const removals: NoteState[] = [];
  const histories: NoteHistory[] = [];
  let next = nextClaim;
  for (const change of changes) {
    const key = keyOf(study, 'note', noteOf(change));
    const before = states.get(key);
    if (before?.hash === ('put' in change ? change.put.hash : undefined)) {
      written.push({ outcome: 'unchanged', claims: 0 });
      continue;
    }
    const forbidden = await allow?.(change, before);
    if (forbidden !== undefined) {
      refused.push(forbidden);
      continue;
    }
    if ('remove' in change) {
      if (before === undefined) continue;
      removals.push(before);
      written.push({ outcome: 'removed', claims: 0 });
      const claims = Array.from(before.claims.values(), ({ claim }) => claim);
      histories.push(noteRemoved(change.remove, before.path, claims));
      continue;
    }
    const note = change.put;
    const drafted = draft(note, key, before, { terms, next });
    if (typeof drafted === 'string') {
      refused.push({ note: note.id, code: 'INVALID', reason: drafted });
      continue;
    }
    next = drafted.next;
    drafts.push(drafted.draft);
    histories.push(historyOf(drafted.draft));
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
  return { written, refused, puts, removals, nextClaim: next, histories };
}

function historyOf({ note, before, claims, gone }: Draft): NoteHistory {
  if (before === undefined) return noteAdded(note.id, note.path);
  const added: Claim[] = [];
  const changed: Claim[] = [];
  for (const { claim } of claims) {
    const known = before.claims.get(claim.id);
    if (known === undefined) added.push(claim);
    else if (known.record !== JSON.stringify(claim)) changed.push(claim);
  }
  const removed = gone.map(({ claim }) => claim);
  return noteReplaced(note.id, note.path, { added, changed, removed });
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
