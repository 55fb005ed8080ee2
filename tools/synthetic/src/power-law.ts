import type { Random } from './random.ts';

/** Gives positions from 0 of which the first are by far the most frequent: position `i` with weight `(i + 1) ** -exponent`. */
export function powerLaw(size: number, exponent: number): (random: Random) => number {
  const cumulative = new Float64Array(size);
  let total = 0;
  for (let position = 0; position < size; position += 1) {
    total += (position + 1) ** -exponent;
    cumulative[position] = total;
  }
  return (random) => {
    const sought = random.next() * total;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((cumulative[middle] ?? 0) <= sought) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
