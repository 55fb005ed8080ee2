import type { Rows } from '@samenspel/pages';
import { agreementTables } from './agreement-tables.ts';
import { countTables } from './count-tables.ts';
import { coverageTables } from './coverage-tables.ts';

const agreement = agreementTables();

/** The pages of the package that have tables made from data, with those tables. */
export const pages: Readonly<Record<string, Readonly<Record<string, Rows>>>> = {
  'docs/agreement.md': agreement,
  'docs/coverage.md': coverageTables,
  'README.md': { ...agreement, ...countTables, ...coverageTables },
};
