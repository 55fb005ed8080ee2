export { hostileMap } from './hostile-map.ts';
export { mapOfStudy } from './map-of-study.ts';
export { serveGallery, type Gallery, type Exhibit } from './serve-gallery.ts';
export { shippedMap, largeMap } from './maps.ts';
