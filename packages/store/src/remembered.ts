/* What a store has read, kept at hand as long as the studies keep their versions. */
export {
  rememberRecords,
  type MemoryLimits,
  type RecordMemory,
} from './remembered/remember-records.ts';
