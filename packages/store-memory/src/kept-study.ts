import {
  packClaim,
  type Claim,
  type NoteRecord,
  type Study,
  type Version,
} from '@samenspel/claims';
import {
  refusal,
  type Changes,
  type CheckedHistoryRequest,
  type EraseRequest,
  type History,
  type NoteChange,
  type NoteHistory,
  type Refusal,
  type Scan,
  type ScannedNote,
  type WriteOptions,
} from '@samenspel/store';
import {
  createConflicts,
  historyEntry,
  isEmptyPlan,
  noteAdded,
  noteOf,
  noteRemoved,
  noteReplaced,
  withoutErased,
  type Conflicts,
  type ErasurePlan,
} from '@samenspel/store/keeping';
import { createDeclarations, type Declarations } from './declarations.ts';
import { createKeptHistory } from './kept-history.ts';
import { createTerms, UnkeptValue } from './terms.ts';

/** A note with its claims as rows. Replaced as a whole, never changed. */
interface KeptNote extends ScannedNote {
  readonly record: NoteRecord;
  /** Version in which the note became what it is. */
  readonly since: number;
}

/** A claim and the integer that stands for it. */
export interface KeptClaim {
  readonly claim: Claim;
  readonly row: number;
}

/** What became of one change. */
export type Outcome =
  | {
      readonly type: 'added' | 'replaced';
      readonly claims: number;
      readonly history: NoteHistory;
    }
  | { readonly type: 'removed'; readonly history: NoteHistory }
  | { readonly type: 'unchanged' }
  | { readonly type: 'refused'; readonly refusal: Refusal };

/** One study in memory. */
export interface KeptStudy {
  readonly study: () => Study;
  readonly version: () => Version;
  readonly notes: ReadonlyMap<string, { readonly record: NoteRecord }>;
  readonly claims: ReadonlyMap<string, KeptClaim>;
  readonly rows: ReadonlyMap<number, Claim>;
  readonly entities: Pick<Declarations, 'get' | 'all' | 'ofType'>;
  /** Applies all changes as one new version, or as none when nothing changes. */
  readonly apply: (
    study: Study,
    changes: readonly NoteChange[],
    options?: Applying,
  ) => readonly Outcome[];
  /** Makes the study what an erasure leaves of it, in an epoch of its own. */
  readonly erase: (plan: ErasurePlan, request: Omit<EraseRequest, 'respondent'>, at: Date) => void;
  readonly renewEpoch: () => void;
  readonly history: (request: CheckedHistoryRequest) => History;
  readonly changes: (since: Version) => Changes;
  readonly scan: (notes: readonly number[] | undefined, entities: boolean) => Scan;
}

/** Who writes and when, on which conditions. */
export interface Applying extends Pick<
  WriteOptions,
  'by' | 'reason' | 'ifVersion' | 'keepManifest' | 'at'
> {
  /** Notes that bring back what was erased, with the reason. */
  readonly erased?: ReadonlyMap<NoteChange, string>;
}

/** @param historyDays how long the history is kept */
export function createKeptStudy(first: Study, historyDays?: number): KeptStudy {
  let epoch = randomEpoch();
  let terms = createTerms();
  const past = createKeptHistory(historyDays);
  const declarations = createDeclarations();
  const notes = new Map<string, KeptNote>();
  const claims = new Map<string, KeptClaim>();
  const rows = new Map<number, Claim>();
  /** Notes that are no longer there: their integers, and the versions in which they were removed. */
  const removals = new Map<string, { readonly note: number; readonly since: number }>();
  let study = first;
  let number = 0;
  let entitiesSince = 0;
  let nextRow = 1;

  /** Packs a note; its claims keep the integers that they have. */
  const pack = (record: NoteRecord): { note: KeptNote; kept: readonly KeptClaim[] } => {
    const kept = record.claims.map((claim): KeptClaim => ({
      claim,
      row: claims.get(claim.id)?.row ?? nextRow++,
    }));
    const packed: number[] = [];
    for (const { claim, row } of kept) packClaim(claim, row, terms.intern, packed);
    const note = terms.intern('note', record.id);
    const rowsOfNote = Int32Array.from(packed);
    return {
      note: { note, path: record.path, rows: rowsOfNote, record, since: number + 1 },
      kept,
    };
  };

  const withdraw = (note: KeptNote) => {
    for (const claim of note.record.claims) {
      const kept = claims.get(claim.id);
      if (kept !== undefined) rows.delete(kept.row);
      claims.delete(claim.id);
    }
  };

  const put = (record: NoteRecord): Outcome => {
    const before = notes.get(record.id);
    const reason = refusal(record);
    if (reason !== undefined) return refused(record.id, reason);
    let packed;
    try {
      packed = pack(record);
    } catch (error) {
      if (!(error instanceof UnkeptValue)) throw error;
      return refused(record.id, error.message);
    }
    if (before !== undefined) withdraw(before);
    for (const kept of packed.kept) {
      claims.set(kept.claim.id, kept);
      rows.set(kept.row, kept.claim);
    }
    notes.set(record.id, packed.note);
    removals.delete(record.id);
    if (declarations.replace(record.id, before?.record.entities ?? [], record.entities)) {
      entitiesSince = number + 1;
    }
    return {
      type: before === undefined ? 'added' : 'replaced',
      claims: record.claims.length,
      history: historyOf(before?.record, record),
    };
  };

  const remove = (id: string): Outcome => {
    const before = notes.get(id);
    if (before === undefined) return { type: 'unchanged' };
    withdraw(before);
    notes.delete(id);
    removals.set(id, { note: before.note, since: number + 1 });
    if (declarations.replace(id, before.record.entities, [])) entitiesSince = number + 1;
    const { path, claims: gone } = before.record;
    return { type: 'removed', history: noteRemoved(id, path, gone) };
  };

  /** One change, if its note is not there just so already and nothing speaks against it. */
  const change = (each: NoteChange, conflicts: Conflicts, { erased }: Applying): Outcome => {
    const id = noteOf(each);
    const before = notes.get(id);
    const hash = 'put' in each ? each.put.hash : undefined;
    if (before?.record.hash === hash) return { type: 'unchanged' };
    const reason = erased?.get(each);
    if (reason !== undefined) {
      return { type: 'refused', refusal: { note: id, code: 'ERASED', reason } };
    }
    const changed = (before ?? removals.get(id))?.since ?? 0;
    const conflict = conflicts.of(id, version(), changed, () => past.last(id) ?? {});
    if (conflict !== undefined) return { type: 'refused', refusal: conflict };
    const outcome = 'put' in each ? put(each.put) : remove(id);
    if (outcome.type !== 'refused') conflicts.wrote(id, number + 1);
    return outcome;
  };

  /** Whether values have integers that notes of before used, and none does now. */
  const hasUnusedTerms = (): boolean => {
    const used = createTerms();
    for (const { record } of notes.values()) {
      used.intern('note', record.id);
      for (const claim of record.claims) packClaim(claim, 0, used.intern, []);
    }
    return used.size() < terms.size();
  };

  const renewTerms = () => {
    terms = createTerms();
    for (const [id, { record, since }] of notes) notes.set(id, { ...pack(record).note, since });
  };

  const version = (): Version => ({ epoch, number });

  return {
    study: () => study,
    version,
    notes,
    claims,
    rows,
    entities: declarations,
    apply(given, changes, options = {}) {
      const next = number > 0 && options.keepManifest === true ? study : given;
      const manifest = number === 0 || JSON.stringify(next) !== JSON.stringify(study);
      study = next;
      if (manifest) entitiesSince = number + 1;
      const conflicts = createConflicts(options.ifVersion);
      const outcomes = changes.map((each) => change(each, conflicts, options));
      const written = outcomes.flatMap((outcome) => ('history' in outcome ? outcome.history : []));
      if (manifest || written.length > 0) {
        number += 1;
        past.add(
          historyEntry(options, { version: number, kind: 'write', manifest, notes: written }),
        );
      }
      return outcomes;
    },
    erase(plan, request, at) {
      if (isEmptyPlan(plan) && !hasUnusedTerms()) return;
      for (const id of plan.removed) remove(id);
      for (const note of plan.rewritten) put(note);
      removals.clear();
      const gone = new Set(plan.removed);
      const touched = new Set(plan.rewritten.map(({ id }) => id));
      past.rewrite((entry) => withoutErased(entry, gone, plan.claims, touched));
      number += 1;
      const writer = { by: request.by, reason: request.reason, at };
      const nothing = { manifest: false, notes: [] };
      past.add(historyEntry(writer, { version: number, kind: 'erasure', ...nothing }));
      epoch = randomEpoch();
      renewTerms();
    },
    renewEpoch() {
      epoch = randomEpoch();
    },
    history: (request) => past.read(version(), request),
    changes(since) {
      if (since.epoch !== epoch || since.number > number) {
        return { type: 'rebuild', version: version() };
      }
      return {
        type: 'changes',
        version: version(),
        notes: [...notes.values()]
          .filter((note) => note.since > since.number)
          .map(({ note }) => note),
        removed: [...removals.values()]
          .filter((note) => note.since > since.number)
          .map(({ note }) => note),
        entities: entitiesSince > since.number,
      };
    },
    scan(wanted, entities) {
      const chosen = wanted && new Set(wanted);
      const scanned = [...notes.values()]
        .filter(({ note }) => chosen?.has(note) ?? true)
        .map(({ note, path, rows: packed }) => ({ note, path, rows: packed }));
      return {
        version: version(),
        study,
        ...(entities ? { entities: declarations.all() } : {}),
        terms: terms.values(),
        notes: inOneBatch(scanned),
      };
    },
  };
}

function refused(note: string, reason: string): Outcome {
  return { type: 'refused', refusal: { note, code: 'INVALID', reason } };
}

function historyOf(before: NoteRecord | undefined, after: NoteRecord): NoteHistory {
  if (before === undefined) return noteAdded(after.id, after.path);
  const old = new Map(before.claims.map((claim) => [claim.id, claim]));
  const ids = new Set(after.claims.map(({ id }) => id));
  return noteReplaced(after.id, after.path, {
    added: after.claims.filter(({ id }) => !old.has(id)),
    changed: after.claims.filter((claim) => {
      const known = old.get(claim.id);
      return known !== undefined && JSON.stringify(known) !== JSON.stringify(claim);
    }),
    removed: before.claims.filter(({ id }) => !ids.has(id)),
  });
}

async function* inOneBatch(notes: readonly ScannedNote[]): AsyncGenerator<readonly ScannedNote[]> {
  yield await Promise.resolve(notes);
}

/** 96 random bits, as hexadecimal digits. */
function randomEpoch(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
