import type { Entity } from '@samenspel/claims';
import type { ProvidedNeo4j } from '@samenspel/neo4j/test';
import type { Store } from '@samenspel/store';
import neo4j from 'neo4j-driver';
import { asParameters } from '../../src/parameters.ts';
import type { Row } from '../../src/row.ts';
import {
  countStatement,
  knownStudy,
  pageStatement,
  readCount,
  readPage,
  type KnownStudy,
  type Statement,
} from '../../src/query/index.ts';

/** A store whose pages and counts come from one statement each, and the database itself. */
export interface AskedDatabase extends Pick<Store, 'page' | 'count' | 'close'> {
  readonly known: (study: string) => Promise<KnownStudy>;
  readonly run: (statement: Statement) => Promise<readonly Row[]>;
  /** The names of the steps by which the database would answer. */
  readonly plan: (statement: Statement) => Promise<readonly string[]>;
}

const everything = { studies: 'all' } as const;
const types = ['actor', 'area', 'respondent', 'document', 'proposition', 'code'] as const;

interface Step {
  readonly operatorType: string;
  readonly children: readonly Step[];
}

/** @param store a store of the same database */
export function askDatabase({ uri, user, password }: ProvidedNeo4j, store: Store): AskedDatabase {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
  });
  const run = async ({ text, parameters }: Statement): Promise<readonly Row[]> => {
    const { records } = await driver.executeQuery(text, asParameters(parameters));
    return records.map((record): Row => record.toObject());
  };
  const rowOf = async (statement: Statement): Promise<Row> => {
    const [row, ...more] = await run(statement);
    if (row === undefined || more.length > 0) throw new Error('A statement gives one row.');
    return row;
  };
  const known = async (id: string): Promise<KnownStudy> => {
    const study = (await store.studies(everything)).find((one) => one.id === id);
    if (study === undefined) throw new Error('There is no such study.');
    const entities: Entity[] = [];
    for (const type of types) entities.push(...(await store.allEntities(everything, id, type)));
    return knownStudy(study, await store.version(everything, id), entities);
  };
  return {
    run,
    known,
    async page(_scope, request) {
      const study = await known(request.study);
      return readPage(study, request, await rowOf(pageStatement(study, request)));
    },
    async count(_scope, request) {
      const study = await known(request.study);
      return readCount(study, request, await rowOf(countStatement(study, request)));
    },
    async plan({ text, parameters }) {
      const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, asParameters(parameters));
      const names: string[] = [];
      const collect = (step: Step) => {
        names.push(step.operatorType.replace(/@.*$/u, ''));
        step.children.forEach(collect);
      };
      if (summary.plan !== false) collect(summary.plan);
      return names;
    },
    close: () => driver.close(),
  };
}
