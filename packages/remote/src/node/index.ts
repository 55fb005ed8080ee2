export { keptAcknowledged } from './kept-acknowledged.ts';
export { KeptError } from './kept-error.ts';
