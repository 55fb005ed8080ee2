export { mountMap, type MapCallbacks, type MapHandle } from './map/mount-map.ts';
export type { ColorBy } from './map/coloring.ts';
export type { MapFilter } from './map/map-filter.ts';
export type { Contact, Language, MapModel, MapNode, MapTie, Named } from './map/map-model.ts';
export { workerFromSource } from './layout/worker-source.ts';
export type { StartWorker } from './layout/run-layout.ts';
export { mountMatrix, type MatrixCallbacks, type MatrixHandle } from './matrix/mount-matrix.ts';
export type { MatrixCell, MatrixLine, MatrixModel } from './matrix/matrix-model.ts';
export type { ViewFile } from './page/view-file.ts';
