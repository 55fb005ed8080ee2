export type {
  Contact,
  Language,
  MapModel,
  MapNode,
  MapTie,
  Named,
} from './map/map-model.ts';
export type { MapFilter } from './map/map-filter.ts';
