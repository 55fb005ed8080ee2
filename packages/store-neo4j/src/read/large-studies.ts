import type { CountRequest, CountResult, Page, PageRequest } from '@samenspel/claims';
import { noSuchStudy, StoreError, type Options } from '@samenspel/store';
import type { Database } from '../database.ts';
import {
  countStatement,
  knownStudy,
  pageStatement,
  readCount,
  readPage,
  type KnownStudy,
  type Statement,
} from '../query/index.ts';
import { numberIn, textIn, type Row } from '../row.ts';
import { scanStudy, type TermReader } from './scan.ts';

/** Pages and counts of studies that are too large for a snapshot: the database answers them. */
export interface LargeStudies {
  readonly page: (request: PageRequest, options?: Options) => Promise<Page>;
  readonly count: (request: CountRequest, options?: Options) => Promise<CountResult>;
  readonly forget: (study: string) => void;
}

/** How often the entities of a study may change between two questions. */
const attempts = 5;

export function largeStudies(database: Database, terms: TermReader): LargeStudies {
  const studies = new Map<string, Promise<KnownStudy>>();

  const load = async (study: string): Promise<KnownStudy> => {
    const scan = await scanStudy(database, terms, study, [], undefined);
    return knownStudy(scan.study, scan.version, scan.entities ?? []);
  };

  const known = (study: string): Promise<KnownStudy> => {
    const found = studies.get(study) ?? load(study);
    studies.set(study, found);
    found.catch(() => studies.delete(study));
    return found;
  };

  /** Asks with what is known of a study, and again when that turns out to be of before. */
  const ask = async <Result>(
    study: string,
    options: Options | undefined,
    statementOf: (known: KnownStudy) => Statement,
    read: (known: KnownStudy, row: Row) => Result,
  ): Promise<Result> => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const present = await known(study);
      const { text, parameters } = statementOf(present);
      const [row] = await database.read(text, parameters, options);
      if (row === undefined) throw noSuchStudy(study);
      const { epoch, number } = present.version;
      if (textIn(row, 'epoch') === epoch && numberIn(row, 'entitiesVersion') <= number) {
        return read(present, row);
      }
      studies.delete(study);
    }
    throw new StoreError(
      'CONFLICT',
      `The study ${JSON.stringify(study)} changes faster than it can be read. Ask again in a moment.`,
    );
  };

  return {
    page: (request, options) =>
      ask(
        request.study,
        options,
        (present) => pageStatement(present, request),
        (present, row) => readPage(present, request, row),
      ),
    count: (request, options) =>
      ask(
        request.study,
        options,
        (present) => countStatement(present, request),
        (present, row) => readCount(present, request, row),
      ),
    forget: (study) => {
      studies.delete(study);
    },
  };
}
