export { syntheticNotes } from './notes.ts';
export { syntheticStudy, type SyntheticSize, type SyntheticStudy } from './study.ts';
export {
  actor,
  byAuthors,
  collaboration,
  finding,
  position,
  respondent,
  saidBy,
  sketch,
  type Sketch,
} from './sketch.ts';
