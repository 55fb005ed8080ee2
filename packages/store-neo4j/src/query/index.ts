export { readCount } from './count-answer.ts';
export { countStatement } from './count-statement.ts';
export { queryIndexes } from './indexes.ts';
export { knownStudy, type KnownStudy } from './known-study.ts';
export { readPage } from './page-answer.ts';
export { pageStatement } from './page-statement.ts';
export type { Statement } from './statement.ts';
