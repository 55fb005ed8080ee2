import type { QueryAnswer } from '@samenspel/language-server/protocol';
import type { AnswerTable } from './answer-table.ts';
import { asCsv, asMarkdown } from './table-text.ts';

/** A form in which a field of an answer is saved. */
export interface TableFormat {
  readonly name: string;
  readonly ending: string;
  readonly write: (table: AnswerTable, data: QueryAnswer['data']) => string;
}

/** JSON is the field as it came, with lists that a table has in one cell. */
export const tableFormats: readonly TableFormat[] = [
  { name: 'CSV', ending: 'csv', write: asCsv },
  { name: 'Markdown', ending: 'md', write: asMarkdown },
  {
    name: 'JSON',
    ending: 'json',
    write: ({ name }, data) => `${JSON.stringify(data?.[name] ?? null, undefined, 2)}\n`,
  },
];
