export { toSkosTurtle } from './skos-turtle.ts';
export { byteOrderMark, fromCsvList, fromCsvText, toCsv } from './table/csv.ts';
export { separated } from './table/separated.ts';
export {
  collaborationTable,
  findingTable,
  indicatorTable,
  placementTable,
  positionTable,
} from './table/claim-tables.ts';
export { inLanguage } from './table/claim-columns.ts';
export { actorTable, codeTable } from './table/entity-tables.ts';
export { toJsonl } from './table/jsonl.ts';
export { toRecord, type Cell, type Column, type Table } from './table/table.ts';
