/** How far from the middle nodes begin, for one of them; it grows with the root of their number. */
const spread = 22;

/** How often nodes move to their neighbours before any force is at work. */
const rounds = 12;

/**
 * Where nodes begin: each at a place that follows from its id alone, then nearer to its neighbours, so that a layout
 * has less to do and the first picture shows something already.
 *
 * @param ends the nodes that ties join, two by two, by their place among the ids
 * @returns x and y of each, two by two
 */
export function startPlaces(ids: readonly string[], ends: Uint32Array): Float32Array {
  let places = Float64Array.from(ids.flatMap(placeOf));
  const degrees = new Uint32Array(ids.length);
  for (const end of ends) degrees[end] = (degrees[end] ?? 0) + 1;
  for (let round = 0; round < rounds; round += 1) {
    places = spreadOut(towardsNeighbours(places, ends, degrees));
  }
  const size = spread * Math.sqrt(ids.length);
  return Float32Array.from(places, (value) => value * size);
}

/** A place in the square around the middle, by the id's hash (FNV-1a, mixed as in MurmurHash3). */
function placeOf(id: string): readonly [x: number, y: number] {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return [fractionOf(mixed(hash)), fractionOf(mixed(hash ^ 0x9e3779b9))];
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

function fractionOf(hash: number): number {
  return hash / 0x80000000 - 1;
}

/** Each halfway to the middle of its neighbours. */
function towardsNeighbours(
  places: Float64Array,
  ends: Uint32Array,
  degrees: Uint32Array,
): Float64Array<ArrayBuffer> {
  const moved = new Float64Array(places.length);
  for (let at = 0; at < ends.length; at += 2) {
    const one = 2 * (ends[at] ?? 0);
    const other = 2 * (ends[at + 1] ?? 0);
    for (let axis = 0; axis < 2; axis += 1) {
      moved[one + axis] = (moved[one + axis] ?? 0) + (places[other + axis] ?? 0);
      moved[other + axis] = (moved[other + axis] ?? 0) + (places[one + axis] ?? 0);
    }
  }
  for (let at = 0; at < places.length; at += 1) {
    const degree = degrees[at >>> 1] ?? 0;
    const place = places[at] ?? 0;
    moved[at] = degree === 0 ? place : (place + (moved[at] ?? 0) / degree) / 2;
  }
  return moved;
}

/** Around the middle, as far out as before: moving to neighbours draws all together. */
function spreadOut(places: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  for (let axis = 0; axis < 2; axis += 1) {
    const middle = meanOf(places, axis, 1);
    for (let at = axis; at < places.length; at += 2) places[at] = (places[at] ?? 0) - middle;
    const deviation = Math.sqrt(meanOf(places, axis, 2));
    if (deviation === 0) continue;
    for (let at = axis; at < places.length; at += 2)
      places[at] = (places[at] ?? 0) / (2 * deviation);
  }
  return places;
}

/** The mean of a power of the coordinates of one axis. */
function meanOf(places: Float64Array, axis: number, power: number): number {
  let sum = 0;
  for (let at = axis; at < places.length; at += 2) sum += (places[at] ?? 0) ** power;
  return sum / (places.length / 2);
}
