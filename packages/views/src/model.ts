export type { Contact, Language, MapModel, MapNode, MapTie, Named } from './map/map-model.ts';
export type { MapFilter } from './map/map-filter.ts';
export type { MatrixCell, MatrixChoices, MatrixLine, MatrixModel } from './matrix/matrix-model.ts';
export type { ViewFilter } from './page/view-filter.ts';
export { matrixCsv } from './matrix/matrix-csv.ts';
