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
  type NoteChange,
  type Scan,
  type ScannedNote,
} from '@samenspel/store';
import { createDeclarations, type Declarations } from './declarations.ts';
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
  | { readonly type: 'added' | 'replaced'; readonly claims: number }
  | { readonly type: 'removed' | 'unchanged' }
  | { readonly type: 'refused'; readonly note: string; readonly reason: string };

/** One study in memory. */
export interface KeptStudy {
  readonly study: () => Study;
  readonly version: () => Version;
  readonly notes: ReadonlyMap<string, { readonly record: NoteRecord }>;
  readonly claims: ReadonlyMap<string, KeptClaim>;
  readonly rows: ReadonlyMap<number, Claim>;
  readonly entities: Pick<Declarations, 'get' | 'all' | 'ofType'>;
  /** Applies all changes as one new version, or as none when nothing changes. */
  readonly apply: (study: Study, changes: readonly NoteChange[]) => readonly Outcome[];
  readonly changes: (since: Version) => Changes;
  readonly scan: (notes: readonly number[] | undefined, entities: boolean) => Scan;
}

export function createKeptStudy(first: Study): KeptStudy {
  const epoch = randomEpoch();
  const terms = createTerms();
  const declarations = createDeclarations();
  const notes = new Map<string, KeptNote>();
  const claims = new Map<string, KeptClaim>();
  const rows = new Map<number, Claim>();
  /** Version in which a note that is no longer there was removed, by the note's integer. */
  const removals = new Map<number, number>();
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
    if (before?.record.hash === record.hash) return { type: 'unchanged' };
    const reason = refusal(record);
    if (reason !== undefined) return { type: 'refused', note: record.id, reason };
    let packed;
    try {
      packed = pack(record);
    } catch (error) {
      if (!(error instanceof UnkeptValue)) throw error;
      return { type: 'refused', note: record.id, reason: error.message };
    }
    if (before !== undefined) withdraw(before);
    for (const kept of packed.kept) {
      claims.set(kept.claim.id, kept);
      rows.set(kept.row, kept.claim);
    }
    notes.set(record.id, packed.note);
    removals.delete(packed.note.note);
    if (declarations.replace(record.id, before?.record.entities ?? [], record.entities)) {
      entitiesSince = number + 1;
    }
    return { type: before === undefined ? 'added' : 'replaced', claims: record.claims.length };
  };

  const remove = (id: string): Outcome => {
    const before = notes.get(id);
    if (before === undefined) return { type: 'unchanged' };
    withdraw(before);
    notes.delete(id);
    removals.set(before.note, number + 1);
    if (declarations.replace(id, before.record.entities, [])) entitiesSince = number + 1;
    return { type: 'removed' };
  };

  const version = (): Version => ({ epoch, number });

  return {
    study: () => study,
    version,
    notes,
    claims,
    rows,
    entities: declarations,
    apply(given, changes) {
      const manifestChanged = number === 0 || JSON.stringify(given) !== JSON.stringify(study);
      study = given;
      if (manifestChanged) entitiesSince = number + 1;
      const outcomes = changes.map((change) =>
        'put' in change ? put(change.put) : remove(change.remove),
      );
      const changed = outcomes.some(({ type }) => type !== 'unchanged' && type !== 'refused');
      if (manifestChanged || changed) number += 1;
      return outcomes;
    },
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
        removed: [...removals].filter(([, at]) => at > since.number).map(([note]) => note),
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

async function* inOneBatch(notes: readonly ScannedNote[]): AsyncGenerator<readonly ScannedNote[]> {
  yield await Promise.resolve(notes);
}

/** 96 random bits, as hexadecimal digits. */
function randomEpoch(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
