import { grid, written } from '../table.ts';
import { cpuOf, type Stood } from './rivals.ts';

/** How rivals stood up, a line each. */
export function standingTable(stood: ReadonlyMap<string, Stood>): string {
  return grid(
    ['', 'a second', 'p50 ms', 'p95 ms', 'CPU ms', 'of the server', 'of the database'],
    [...stood].map(([name, one]) => [
      name,
      ...[one.perSecond, one.p50, one.p95, cpuOf(one), one.server, one.database].map(written),
    ]),
  );
}
