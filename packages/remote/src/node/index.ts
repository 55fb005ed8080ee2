export { keptAcknowledged } from './kept-acknowledged.ts';
export { MemoryError } from './memory-error.ts';
