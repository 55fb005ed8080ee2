import {
  claimLinks,
  linkedIds,
  packClaim,
  type Claim,
  type Intern,
  type NoteRecord,
} from '@samenspel/claims';
import { claimText, refusal, type NoteChange, type NoteHistory } from '@samenspel/store';
import { numberIn, textOf, type Connection } from './connection.ts';
import { replaceDeclarations, type EntityTarget } from './entity-writer.ts';
import {
  noteAdded,
  noteRemoved,
  noteReplaced,
  readClaim,
  readHead,
  readNumbers,
  type KeptHead,
  type WrittenNote as WrittenInStore,
} from '@samenspel/store/keeping';
import { recordId, recordKeyNumber } from './record-id.ts';
import { packRows } from '@samenspel/store/keeping';
import { claimRow } from './search-index.ts';
import { RefusedNote, termNumber } from './terms.ts';
import type { TakeTurns } from './turns.ts';

export const noteWriteStatements = {
  note: 'SELECT hash, claims, version FROM notes WHERE id = ?',
  removed: 'SELECT version FROM removed_notes WHERE id = ?',
  head: 'SELECT head FROM notes WHERE id = ?',
  putNote: `INSERT OR REPLACE INTO notes
    (id, study, version, key, name, hash, head, claims, source)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  removeNote: 'DELETE FROM notes WHERE id = ?',
  putPacked: 'INSERT OR REPLACE INTO packed_notes (id, path, rows) VALUES (?, ?, ?)',
  removePacked: 'DELETE FROM packed_notes WHERE id = ?',
  putRemoved: 'INSERT OR REPLACE INTO removed_notes (id, study, version) VALUES (?, ?, ?)',
  removeRemoved: 'DELETE FROM removed_notes WHERE id = ?',
  claim: 'SELECT record FROM claims WHERE id = ?',
  insertClaim: 'INSERT INTO claims (id, key, record) VALUES (?, ?, ?)',
  updateClaim: 'UPDATE claims SET record = ? WHERE id = ?',
  removeClaim: 'DELETE FROM claims WHERE id = ?',
  insertLink: 'INSERT OR IGNORE INTO links (study, target, link, claim) VALUES (?, ?, ?, ?)',
  removeLink: 'DELETE FROM links WHERE study = ? AND target = ? AND link = ? AND claim = ?',
} as const;

/** Where notes are written, within one transaction. */
export interface NoteTarget extends EntityTarget {
  /** @throws RefusedNote for a value that cannot be kept */
  readonly intern: Intern;
  /** The version that the transaction makes. */
  readonly version: number;
  readonly nextClaim: () => number;
  readonly takeTurns: TakeTurns;
  /** Looks whether a note may be written that is not just so already. @throws RefusedNote when it may not */
  readonly allow?: (
    change: NoteChange,
    /** The version in which it became what it is or went; 0 when it was never there. */
    changed: () => number,
  ) => Promise<void> | void;
}

/** What became of a note, and what that means for its study. */
export interface WrittenNote extends WrittenInStore {
  /** Claims that it had before. */
  readonly claimsBefore: number;
  /** Whether entities changed as readers see them. */
  readonly entities: boolean;
  /** What the history is to tell of it; nothing when nothing changed. */
  readonly history?: NoteHistory;
}

const unchanged: WrittenNote = {
  outcome: 'unchanged',
  claims: 0,
  claimsBefore: 0,
  entities: false,
};

/** @throws RefusedNote when the note cannot be kept; what was written of it until then is to be undone */
export async function putNote(
  connection: Connection,
  target: NoteTarget,
  note: NoteRecord,
): Promise<WrittenNote> {
  const before = keptNote(connection, target.study, note.id);
  if (before?.hash === note.hash) return unchanged;
  await target.allow?.({ put: note }, () => changedIn(connection, target.study, note.id, before));
  const reason = refusal(note);
  if (reason !== undefined) throw new RefusedNote(reason);
  const { study, intern } = target;
  const id = before?.id ?? recordId(study, intern('note', note.id));
  const kept = keptClaims(connection, study, before?.claims ?? []);
  const rows: number[] = [];
  const numbers: number[] = [];
  const added: Claim[] = [];
  const changed: Claim[] = [];
  for (const claim of note.claims) {
    const known = kept.get(claim.id);
    const record = JSON.stringify(claim);
    const number =
      known?.record === record ? known.number : putClaim(connection, target, claim, record, known);
    if (known === undefined) added.push(claim);
    else if (known.record !== record) changed.push(claim);
    kept.delete(claim.id);
    numbers.push(number);
    packClaim(claim, number, intern, rows);
    await target.takeTurns();
  }
  for (const claim of kept.values()) removeClaim(connection, target, claim);
  connection.run(
    noteWriteStatements.putNote,
    ...[id, study, target.version, recordKeyNumber(target.studyId, 'note', note.id)],
    ...[
      note.id,
      note.hash,
      JSON.stringify(headOf(note)),
      JSON.stringify(numbers),
      note.source ?? null,
    ],
  );
  connection.run(noteWriteStatements.putPacked, id, note.path, packRows(rows));
  if (before === undefined) connection.run(noteWriteStatements.removeRemoved, id);
  const entities = replaceDeclarations(connection, target, { id, name: note.id }, note.entities);
  return {
    outcome: before === undefined ? 'added' : 'replaced',
    claims: note.claims.length,
    claimsBefore: before?.claims.length ?? 0,
    entities,
    history:
      before === undefined
        ? noteAdded(note.id, note.path)
        : noteReplaced(note.id, note.path, {
            ...{ added, changed },
            removed: Array.from(kept.values(), ({ claim }) => claim),
          }),
  };
}

/** Removes a note with all that it holds, if it is there. */
export async function removeNote(
  connection: Connection,
  target: NoteTarget,
  name: string,
): Promise<WrittenNote> {
  const before = keptNote(connection, target.study, name);
  if (before === undefined) return unchanged;
  const { id } = before;
  await target.allow?.({ remove: name }, () => before.version);
  const head = connection.get(noteWriteStatements.head, id);
  const path = head === undefined ? '' : readHead(textOf(head, 'head')).path;
  const claims = [...keptClaims(connection, target.study, before.claims).values()];
  for (const claim of claims) removeClaim(connection, target, claim);
  connection.run(noteWriteStatements.removeNote, id);
  connection.run(noteWriteStatements.removePacked, id);
  connection.run(noteWriteStatements.putRemoved, id, target.study, target.version);
  const entities = replaceDeclarations(connection, target, { id, name }, []);
  return {
    ...{ outcome: 'removed', claims: 0, claimsBefore: before.claims.length, entities },
    history: noteRemoved(
      name,
      path,
      claims.map(({ claim }) => claim),
    ),
  };
}

function changedIn(
  connection: Connection,
  study: number,
  name: string,
  before: KeptNote | undefined,
): number {
  if (before !== undefined) return before.version;
  const number = termNumber(connection, study, 'note', name);
  if (number === undefined) return 0;
  const row = connection.get(noteWriteStatements.removed, recordId(study, number));
  return row === undefined ? 0 : numberIn(row, 'version');
}

/** A note without what it holds. */
function headOf({ id, path, title, type, language, hash }: NoteRecord): KeptHead {
  return { id, path, title, type, language, hash };
}

interface KeptNote {
  readonly id: number;
  readonly version: number;
  readonly hash: string;
  readonly claims: readonly number[];
}

function keptNote(connection: Connection, study: number, name: string): KeptNote | undefined {
  const number = termNumber(connection, study, 'note', name);
  if (number === undefined) return undefined;
  const id = recordId(study, number);
  const row = connection.get(noteWriteStatements.note, id);
  if (row === undefined) return undefined;
  return {
    ...{ id, version: numberIn(row, 'version'), hash: textOf(row, 'hash') },
    claims: readNumbers(textOf(row, 'claims')),
  };
}

interface KeptClaim {
  readonly number: number;
  readonly record: string;
  readonly claim: Claim;
}

function keptClaims(
  connection: Connection,
  study: number,
  numbers: readonly number[],
): Map<string, KeptClaim> {
  const kept = new Map<string, KeptClaim>();
  for (const number of numbers) {
    const row = connection.get(noteWriteStatements.claim, recordId(study, number));
    if (row === undefined) continue;
    const record = textOf(row, 'record');
    const claim = readClaim(record);
    kept.set(claim.id, { number, record, claim });
  }
  return kept;
}

/** @returns the claim's number: the one that it has, or a new one */
function putClaim(
  connection: Connection,
  target: NoteTarget,
  claim: Claim,
  record: string,
  before: KeptClaim | undefined,
): number {
  const number = before?.number ?? nextNumber(target);
  const id = recordId(target.study, number);
  if (before === undefined) {
    const key = recordKeyNumber(target.studyId, 'claim', claim.id);
    connection.run(noteWriteStatements.insertClaim, id, key, record);
  } else {
    connection.run(noteWriteStatements.updateClaim, record, id);
    removeLinks(connection, target.study, before);
  }
  for (const [link, to] of linksOf(claim)) {
    connection.run(noteWriteStatements.insertLink, target.study, to, link, id);
  }
  target.index({ row: claimRow(number), replaces: before !== undefined, text: claimText(claim) });
  return number;
}

function nextNumber(target: NoteTarget): number {
  const number = target.nextClaim();
  if (number < 2 ** 31) return number;
  throw new RefusedNote(
    `The study has had ${number} claims in its time, the most that can be numbered. Drop the study and import it again.`,
  );
}

function removeClaim(connection: Connection, target: NoteTarget, claim: KeptClaim): void {
  connection.run(noteWriteStatements.removeClaim, recordId(target.study, claim.number));
  removeLinks(connection, target.study, claim);
  target.index({ row: claimRow(claim.number), replaces: true, text: undefined });
}

function removeLinks(connection: Connection, study: number, { claim, number }: KeptClaim): void {
  for (const [link, to] of linksOf(claim)) {
    connection.run(noteWriteStatements.removeLink, study, to, link, recordId(study, number));
  }
}

/** The links of a claim, each as its code and the id that it leads to. */
function linksOf(claim: Claim): readonly (readonly [number, string])[] {
  return claimLinks.flatMap((link, code) =>
    linkedIds(claim, link).map((to): readonly [number, string] => [code, to]),
  );
}
