export { hostileMap } from './hostile-map.ts';
export { hostileMatrix } from './hostile-matrix.ts';
export { mapOfStudy } from './map-of-study.ts';
export { matrixOfStudy, type MatrixAcross } from './matrix-of-study.ts';
export { serveGallery, type Gallery, type Exhibit } from './serve-gallery.ts';
export { largeMap, shippedMap, shippedMatrix } from './maps.ts';
