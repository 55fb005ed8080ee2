import { columnsVersion, packClaim } from '@samenspel/claims';
import { noSuchStudy, StoreError } from '@samenspel/store';
import { packRows, readClaim } from '@samenspel/store/keeping';
import type { Database, Transaction } from './database.ts';
import { numberIn, rowsIn, textIn, type Row } from './row.ts';
import { headColumns, readHead, termsText, type StudyHead } from './study-head.ts';
import { writes } from './write/statements.ts';
import { KnownTerms, openTerms, termStatements, type TermBook } from './write/terms.ts';
import { Writing } from './write/writing.ts';

export const rowFormatStatements = {
  hold: `MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
    SET s.locked = $mark`,
  head: `MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
    RETURN ${headColumns}`,
  notes: `MATCH (n:Note {study: $study}) WHERE n.number > $after
    WITH n ORDER BY n.number LIMIT $most
    RETURN n.number AS note, n.path AS path,
      COLLECT {
        MATCH (c:Claim)-[i:IN_NOTE]->(n)
        RETURN {number: c.number, record: c.record} ORDER BY i.position
      } AS claims
    ORDER BY note`,
} as const;

/** Notes packed in one transaction. */
const notesAtOnce = 100;

/** Rows of a study that an older program has packed: they have to be packed anew first. */
export class RowsAreOld extends Error {
  override readonly name = 'RowsAreOld';
}

/**
 * Whether this program can read and write the rows of a study.
 *
 * @throws RowsAreOld when they are to be packed anew first, NEWER_FORMAT when a later program has packed them
 */
export function checkRows({ rowFormat, renewed }: StudyHead): void {
  if (rowFormat > columnsVersion) {
    throw new StoreError(
      'NEWER_FORMAT',
      `The rows of the study in Neo4j were packed by a newer program: they have format ${rowFormat}, this program knows ${columnsVersion}. Use the program that packed them, or a newer one.`,
    );
  }
  if (rowFormat < columnsVersion || renewed !== undefined) throw new RowsAreOld();
}

/** Work on a study, done again after its rows were packed anew where an older program had packed them. */
export async function withPresentRows<Result>(
  database: Database,
  study: string,
  work: () => Promise<Result>,
): Promise<Result> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RowsAreOld)) throw error;
      await renewRows(database, study);
    }
  }
}

/**
 * Packs the rows of all notes of a study anew, in steps between which others can read. Older programs refuse the study
 * from the first step on; those of them that read it then go on with the rows as they were. Programs that begin at once
 * share the steps, and what one leaves the next one does.
 *
 * @throws NEWER_FORMAT when a later program has packed them meanwhile
 */
export async function renewRows(database: Database, study: string): Promise<void> {
  for (let isDone = false; !isDone;) {
    isDone = await database.write((transaction) => packSome(transaction, study));
  }
}

/** @returns whether all rows are of the present format now */
async function packSome(transaction: Transaction, study: string): Promise<boolean> {
  await transaction.run(rowFormatStatements.hold, { study, mark: 'rows' });
  const [row] = await transaction.run(rowFormatStatements.head, { study });
  if (row === undefined) throw noSuchStudy(study);
  const head = readHead(row);
  if (isPresent(head)) return true;
  const after = head.rowFormat === columnsVersion ? (head.renewed ?? 0) : 0;
  const notes = await transaction.run(rowFormatStatements.notes, {
    ...{ study, after, most: notesAtOnce },
  });
  const { epoch, number } = head.version;
  const terms = openTerms(study, new KnownTerms(epoch), head.terms);
  // Once to ask for the integers, and again when they are there.
  for (const note of notes) packed(note, terms);
  await terms.settle(transaction);
  const rows = notes.map((note) => {
    const bytes = packed(note, terms);
    return {
      ...{ note: numberIn(note, 'note'), path: textIn(note, 'path') },
      rows: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    };
  });
  const isLast = notes.length < notesAtOnce;
  const work = new Writing(transaction, study, number + 1);
  work.send(termStatements.add, 'added', terms.added());
  const numbers = rows.map(({ note }) => note);
  work.send(writes.endPacked, 'numbers', numbers);
  work.send(writes.addPacked, 'rows', rows);
  work.run(writes.updateStudy, {
    properties: {
      ...{ version: number + 1, terms: termsText(terms.last), rowFormat: columnsVersion },
      renewed: isLast ? null : numbers.at(-1),
    },
  });
  await work.done();
  return isLast;
}

function isPresent(head: StudyHead): boolean {
  try {
    checkRows(head);
    return true;
  } catch (error) {
    if (error instanceof RowsAreOld) return false;
    throw error;
  }
}

function packed(note: Row, { intern }: TermBook): Uint8Array {
  const rows: number[] = [];
  for (const claim of rowsIn(note, 'claims')) {
    packClaim(readClaim(textIn(claim, 'record')), numberIn(claim, 'number'), intern, rows);
  }
  return packRows(rows);
}
