export { markdownTable, type Rows } from './markdown-table.ts';
export { withTables } from './with-tables.ts';
export { writeTables } from './write-tables.ts';
