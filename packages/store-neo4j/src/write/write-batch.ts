import { columnsVersion, type Study } from '@samenspel/claims';
import type { NoteChange, Tombstones, WriteReport } from '@samenspel/store';
import {
  historyEntry,
  noteOf,
  readStudy,
  reportOf,
  type Conflicts,
  type Writer,
} from '@samenspel/store/keeping';
import type { Transaction } from '../database.ts';
import { erasedOf } from '../erased.ts';
import { keyOf } from '../keys.ts';
import { textIn } from '../row.ts';
import { checkRows } from '../row-format.ts';
import { randomEpoch, readHead, termsText, type StudyHead } from '../study-head.ts';
import { allowing } from './allowing.ts';
import { planEntities } from './entity-plan.ts';
import { sendHistory } from './history-writer.ts';
import { planNotes, type Plan } from './note-plan.ts';
import { readNoteStates } from './note-states.ts';
import { sendBatch } from './send-batch.ts';
import { writeReads, writes } from './statements.ts';
import { openTerms, termStatements, type KnownTerms, type NumberedTerm } from './terms.ts';
import { planTies } from './tie-plan.ts';
import { Writing } from './writing.ts';

/** A study that is being removed: what is left of it has to go first. */
export class StudyIsDropped extends Error {
  override readonly name = 'StudyIsDropped';
}

/** What a batch did. */
export interface WrittenBatch {
  readonly report: WriteReport;
  /** Integers to remember now that they are written, and the epoch that they are of. */
  readonly terms: readonly NumberedTerm[];
  readonly epoch: string;
  /** Ids of the notes that it changed. */
  readonly changed: readonly string[];
}

export interface Batch {
  readonly study: Study;
  /** Whether a study that is there keeps its manifest. */
  readonly keepManifest?: boolean | undefined;
  /** At most one for each note. */
  readonly changes: readonly NoteChange[];
  /** Of this write alone, so that one whose answer was lost is known again. */
  readonly mark: string;
  readonly knownTerms: (epoch: string) => KnownTerms;
  readonly writer: Writer;
  readonly historyDays: number | undefined;
  readonly conflicts: Conflicts;
  readonly tombstones: Tombstones | undefined;
}

/** Writes of others that may come between one and its repetition, which comes within seconds. */
const mostMarks = 100;

/**
 * Applies a batch of changes to a study, inside the caller's transaction: as one new version, or none. The study is
 * locked first, so that the writes of one study follow each other and its versions skip nothing.
 *
 * @throws StudyIsDropped while what is left of a study of that name is there, RowsAreOld when an older program wrote it,
 * NEWER_FORMAT when a later one did
 */
export async function writeBatch(
  transaction: Transaction,
  { study: given, keepManifest, changes, mark, writer, ...batch }: Batch,
): Promise<WrittenBatch | 'done before'> {
  const { knownTerms, historyDays, conflicts, tombstones } = batch;
  const { id } = given;
  await transaction.run(writeReads.lock, {
    ...{ study: id, key: keyOf(id, 'study', id), epoch: randomEpoch(), mark },
    rowFormat: columnsVersion,
  });
  const [state] = await transaction.run(writeReads.state, {
    study: id,
    notes: changes.map((change) => ({
      key: keyOf(id, 'note', noteOf(change)),
      // Of one that goes all is wanted.
      hash: 'put' in change ? change.put.hash : null,
    })),
  });
  if (state === undefined) throw new Error('A study that was just locked is not there.');
  const head = readHead(state);
  if (head.dropped) throw new StudyIsDropped();
  if (head.marks.includes(mark)) return 'done before';
  checkRows(head);
  const { epoch } = head.version;
  const terms = openTerms(id, knownTerms(epoch), head.terms);
  const erased = tombstones && (await erasedOf(tombstones, id, state));
  const { version: present } = head;
  const allow = await allowing(
    transaction,
    { study: id, version: present, changes },
    { erased, conflicts },
  );
  const plan = await planNotes(transaction, id, changes, readNoteStates(state), {
    ...{ terms, nextClaim: head.nextClaim, allow },
  });
  const isKept = keepManifest === true && head.version.number > 0;
  const study = isKept ? readStudy(head.manifest) : given;
  const manifest = isKept ? head.manifest : JSON.stringify(given);
  const manifestChanged = manifest !== head.manifest;
  const further = manifestChanged ? await actorsOfOwnKinds(transaction, study, head) : [];
  const entities = await planEntities(transaction, id, plan, further);
  const entitiesChanged = manifestChanged || entities.some(({ isChanged }) => isChanged);
  const changed = manifestChanged || plan.written.some(({ outcome }) => outcome !== 'unchanged');
  const version = head.version.number + (changed ? 1 : 0);
  if (changed) {
    const ties = await planTies(transaction, id, plan, entities);
    const work = new Writing(transaction, id, version);
    work.send(termStatements.add, 'added', terms.added());
    sendBatch(work, study, plan, entities, ties);
    const entry = historyEntry(writer, {
      ...{ version, kind: 'write', manifest: manifestChanged, notes: plan.histories },
    });
    sendHistory(work, id, entry, historyDays);
    work.run(writes.updateStudy, {
      properties: {
        ...{ manifest, version, nextClaim: plan.nextClaim },
        marks: [mark, ...head.marks.slice(0, mostMarks - 1)],
        title_nl: study.title.nl,
        title_en: study.title.en,
        ...(entitiesChanged ? { entitiesVersion: version } : {}),
        claims: head.claims + claimsAdded(plan),
        terms: termsText(terms.last),
      },
    });
    await work.done();
  }
  return {
    report: reportOf({ epoch, number: version }, plan.written, plan.refused),
    terms: changed ? terms.found() : [],
    epoch,
    changed: plan.histories.map(({ note }) => note),
  };
}

/** How many claims more the study has after a batch. */
export function claimsAdded({ puts, removals }: Plan): number {
  const after = puts.reduce((sum, { claims }) => sum + claims.length, 0);
  const before = [...removals, ...puts.flatMap((put) => put.before ?? [])];
  return before.reduce((sum, { claims }) => sum - claims.size, after);
}

/** The actors of kinds that the study adds or added: their labels follow the manifest. */
async function actorsOfOwnKinds(
  transaction: Transaction,
  study: Study,
  { manifest }: StudyHead,
): Promise<readonly string[]> {
  const own = study.extensions['actor-kind'] ?? [];
  const old = manifest === '' ? [] : (readStudy(manifest).extensions['actor-kind'] ?? []);
  if (JSON.stringify(own) === JSON.stringify(old)) return [];
  const kinds = [...own, ...old].map(({ id }) => id);
  const rows = await transaction.run(writeReads.actorsOfKinds, { study: study.id, kinds });
  return rows.map((row) => textIn(row, 'key'));
}
