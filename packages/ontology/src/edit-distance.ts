/**
 * The number of letters to insert, delete, replace or swap with their neighbour that turns one text into
 * the other (optimal string alignment: Damerau 1964, Levenshtein 1966), in UTF-16 code units.
 */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped =
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1];
      current.push(
        Math.min(
          cost(last[column]) + 1,
          cost(current[column - 1]) + 1,
          cost(last[column - 1]) + (same ? 0 : 1),
          swapped ? cost(beforeLast[column - 2]) + 1 : Infinity,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return cost(last[to.length]);
}

/** A cell outside the table costs more than any path. */
function cost(cell: number | undefined): number {
  return cell ?? Infinity;
}
