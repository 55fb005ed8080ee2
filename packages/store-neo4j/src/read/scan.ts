import { properties, type Domain, type Entity } from '@samenspel/claims';
import {
  noSuchStudy,
  StoreError,
  type Scan,
  type ScannedNote,
  type ScanOptions,
} from '@samenspel/store';
import { readEntity, readStudy, unpackRows } from '@samenspel/store/keeping';
import type { Database, Transaction } from '../database.ts';
import { asStoreError } from '../failure.ts';
import { bytesIn, numberIn, textIn, type Row } from '../row.ts';
import { checkRows, withPresentRows } from '../row-format.ts';
import { keptFor } from '../write/kept-for.ts';
import { headColumns, readHead, type StudyHead } from '../study-head.ts';

export const scanStatements = {
  // Who holds a study sees no half of what others write of it.
  hold: `MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
    SET s.locked = $mark`,
  head: `MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
    RETURN ${headColumns}`,
  entities: `MATCH (e:Entity {study: $study}) WHERE e.type >= '' AND e.id >= '' AND e.record IS NOT NULL
    RETURN e.record AS record`,
  terms: `UNWIND $known AS known
    MATCH (t:Term {study: $study, domain: known.domain}) WHERE t.number > known.last
    RETURN t.domain AS domain, t.number AS number, t.value AS value`,
  some: `UNWIND $notes AS note
    MATCH (p:PackedNote {study: $study, note: note}) WHERE p.to IS NULL
    RETURN p.note AS note, p.path AS path, p.rows AS rows`,
  all: `MATCH (p:PackedNote {study: $study})
    WHERE p.note > 0 AND p.from <= $version AND (p.to IS NULL OR p.to > $version)
    RETURN p.note AS note, p.path AS path, p.rows AS rows`,
} as const;

/** Every domain that rows hold integers of. */
const allDomains: readonly Domain[] = [...new Set(properties.map(({ domain }) => domain))];

/** Notes in one batch of a scan. */
const notesAtOnce = 250;

/** What the integers of studies stand for: read once, then only what came since. */
export interface TermReader {
  readonly read: (
    transaction: Transaction,
    study: string,
    epoch: string,
  ) => Promise<ReadonlyMap<Domain, readonly string[]>>;
  readonly forget: (study: string) => void;
}

export function createTermReader(): TermReader {
  const read = new Map<
    string,
    { readonly epoch: string; readonly domains: Map<Domain, string[]> }
  >();
  return {
    async read(transaction, study, epoch) {
      const found = read.get(study);
      const domains = found?.epoch === epoch ? found.domains : new Map<Domain, string[]>();
      const known = allDomains.map((domain) => {
        const values = domains.get(domain) ?? [''];
        domains.set(domain, values);
        return { domain, last: values.length - 1 };
      });
      const byName = new Map<string, string[]>(domains);
      for (const row of await transaction.run(scanStatements.terms, { study, known })) {
        const values = byName.get(textIn(row, 'domain'));
        if (values !== undefined) values[numberIn(row, 'number')] = textIn(row, 'value');
      }
      read.set(study, { epoch, domains });
      return domains;
    },
    forget: (study) => {
      read.delete(study);
    },
  };
}

interface ScanHead {
  readonly head: StudyHead;
  readonly scan: Omit<Scan, 'notes'>;
}

/**
 * A study in columns, all of one version. What notes were before is kept for a while after they change, so that a scan
 * of the whole study shows the version that it began with. Writers wait while it begins, and not while it is read.
 */
export function scanStudy(
  database: Database,
  terms: TermReader,
  study: string,
  notes: readonly number[] | undefined,
  options: ScanOptions | undefined,
): Promise<Scan> {
  return withPresentRows(database, study, () => scanRows(database, terms, study, notes, options));
}

async function scanRows(
  database: Database,
  terms: TermReader,
  study: string,
  notes: readonly number[] | undefined,
  options: ScanOptions | undefined,
): Promise<Scan> {
  if (notes === undefined) {
    const { head, scan } = await database.write(
      (transaction) => scanHead(transaction, terms, study, options),
      options,
    );
    const { number: version } = head.version;
    const rows = database.stream(scanStatements.all, { study, version }, options);
    return { ...scan, notes: inBatches(whileKept(rows)) };
  }
  return database.write(async (transaction) => {
    const { scan } = await scanHead(transaction, terms, study, options);
    const rows = await transaction.run(scanStatements.some, { study, notes: [...new Set(notes)] });
    return { ...scan, notes: inOneBatch(rows.map(readPacked)) };
  }, options);
}

async function scanHead(
  transaction: Transaction,
  terms: TermReader,
  study: string,
  options: ScanOptions | undefined,
): Promise<ScanHead> {
  await transaction.run(scanStatements.hold, { study, mark: 'scan' });
  const [row] = await transaction.run(scanStatements.head, { study });
  if (row === undefined) throw noSuchStudy(study);
  const head = readHead(row);
  checkRows(head);
  const { version } = head;
  const found = { version, study: readStudy(head.manifest) };
  const values = await terms.read(transaction, study, version.epoch);
  if (options?.entities === false) return { head, scan: { ...found, terms: values } };
  const rows = await transaction.run(scanStatements.entities, { study });
  const entities = rows.map((each): Entity => readEntity(textIn(each, 'record')));
  return { head, scan: { ...found, entities, terms: values } };
}

/** The rows of a scan, as long as what it shows is kept. */
async function* whileKept(rows: AsyncGenerator<Row>): AsyncGenerator<Row> {
  const end = performance.now() + keptFor;
  try {
    for await (const row of rows) {
      if (performance.now() > end) {
        throw new StoreError(
          'CONFLICT',
          'The study was read for longer than what it was before is kept. Read it again, faster.',
        );
      }
      yield row;
    }
  } catch (error) {
    throw asStoreError(error);
  }
}

async function* inBatches(rows: AsyncGenerator<Row>): AsyncGenerator<readonly ScannedNote[]> {
  let batch: ScannedNote[] = [];
  for await (const row of rows) {
    batch.push(readPacked(row));
    if (batch.length < notesAtOnce) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function* inOneBatch(notes: readonly ScannedNote[]): AsyncGenerator<readonly ScannedNote[]> {
  if (notes.length > 0) yield await Promise.resolve(notes);
}

function readPacked(row: Row): ScannedNote {
  return {
    note: numberIn(row, 'note'),
    path: textIn(row, 'path'),
    rows: unpackRows(bytesIn(row, 'rows')),
  };
}
