import {
  packClaim,
  type Domain,
  type Entity,
  type Intern,
  type NoteRecord,
  type Study,
  type Version,
} from '@samenspel/claims';
import { buildSnapshot, type BuildOptions } from './build.ts';
import type { Scan, ScannedNote } from './feed.ts';
import type { Snapshot } from './snapshot.ts';

/** Gives claims, notes and values their integers, as a store does, for notes that are in memory. */
export interface Packer {
  /** The same claim, note and value get the same integer every time. */
  readonly pack: (note: NoteRecord) => ScannedNote;
  /** What the integers stand for so far; grows with every note that is packed. */
  readonly terms: ReadonlyMap<Domain, readonly string[]>;
  /** Ids of claims by their integers, of those that are no longer there too. */
  readonly claims: readonly string[];
}

export function createPacker(): Packer {
  const terms = new Map<Domain, string[]>();
  const integers = new Map<Domain, Map<string, number>>();
  const claims = new Map<string, number>();
  const claimIds = [''];
  const intern: Intern = (domain, value) => {
    let known = integers.get(domain);
    if (known === undefined) integers.set(domain, (known = new Map<string, number>()));
    const found = known.get(value);
    if (found !== undefined) return found;
    let values = terms.get(domain);
    if (values === undefined) terms.set(domain, (values = ['']));
    const integer = values.push(value) - 1;
    known.set(value, integer);
    return integer;
  };
  return {
    terms,
    claims: claimIds,
    pack: (note) => {
      const rows: number[] = [];
      for (const claim of note.claims) {
        const id = claims.get(claim.id) ?? claimIds.push(claim.id) - 1;
        claims.set(claim.id, id);
        packClaim(claim, id, intern, rows);
      }
      return { note: intern('note', note.id), path: note.path, rows: Int32Array.from(rows) };
    },
  };
}

/** How many notes a batch of a scan holds. */
const batch = 256;

/** A full scan of notes in memory, or made while it is read: no more than a batch of them is held. */
export function scanOf(
  study: Study,
  notes: Iterable<NoteRecord>,
  version: Version,
  packer: Packer = createPacker(),
): Scan {
  const entities: Entity[] = [];
  async function* packed(): AsyncGenerator<readonly ScannedNote[]> {
    let waiting: ScannedNote[] = [];
    for (const note of notes) {
      entities.push(...note.entities);
      waiting.push(packer.pack(note));
      if (waiting.length < batch) continue;
      yield await Promise.resolve(waiting);
      waiting = [];
    }
    yield waiting;
  }
  return { version, study, entities, terms: packer.terms, notes: packed() };
}

/**
 * The snapshot of a study in memory, without a store.
 *
 * @example
 * const snapshot = await snapshotOf(studyData);
 * count(snapshot, { groupBy: ['phase'] });
 */
export function snapshotOf(
  data: { readonly study: Study; readonly notes: Iterable<NoteRecord> },
  version: Version = { epoch: 'memory', number: 1 },
  options: BuildOptions = {},
): Promise<Snapshot> {
  return buildSnapshot(scanOf(data.study, data.notes, version), options);
}
