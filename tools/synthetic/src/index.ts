export { syntheticStudy, type SyntheticSize, type SyntheticStudy } from './study.ts';
