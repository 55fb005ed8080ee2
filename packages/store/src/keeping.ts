/* What stores share in keeping records: how they are written, read back and counted. */
export { shareQuestions } from './keeping/shared-questions.ts';
export { batchesOf, noteOf, type Batching } from './keeping/batches.ts';
export {
  readClaim,
  readEntity,
  readEntityOf,
  readHead,
  readNumbers,
  readStudy,
  type KeptHead,
} from './keeping/record-json.ts';
export { packRows, unpackRows } from './keeping/row-bytes.ts';
export { scoreOf, type FoundWords } from './keeping/score.ts';
export { joinReports, reportOf, tellProgress, type WrittenNote } from './keeping/write-report.ts';
