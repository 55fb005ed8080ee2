import { claimLinks, type ClaimLink } from '@samenspel/claims';
import { has } from './bitmap.ts';
import { PairTable } from './pair-table.ts';
import { columnOf, perSnapshot, type Snapshot } from './snapshot.ts';

/** Links whose both ends are claims of the snapshot, as rows, in ascending order of `from`. */
export interface ResolvedLinks {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

const resolved = perSnapshot(() => new Map<ClaimLink, ResolvedLinks>());

/** The links of one kind between the claims of a snapshot; a link to a claim that is not there is left out. */
export function resolvedLinks(snapshot: Snapshot, link: ClaimLink): ResolvedLinks {
  const known = resolved(snapshot).get(link);
  if (known !== undefined) return known;
  const found = resolve(snapshot, claimLinks.indexOf(link));
  resolved(snapshot).set(link, found);
  return found;
}

function resolve(snapshot: Snapshot, link: number): ResolvedLinks {
  const { links, alive, rows } = snapshot.data;
  const wanted: number[] = [];
  const targets = new PairTable();
  for (let at = 0; at < links.count; at += 1) {
    if (links.link[at] !== link || !has(alive, links.row[at] ?? 0)) continue;
    wanted.push(at);
    targets.add(links.high[at] ?? 0, links.low[at] ?? 0);
  }
  if (wanted.length === 0) return { from: new Uint32Array(0), to: new Uint32Array(0) };
  const high = columnOf(snapshot, 'keyHigh');
  const low = columnOf(snapshot, 'keyLow');
  /** Row of each target, plus one. */
  const rowOf = new Uint32Array(targets.size + 1);
  for (let row = 0; row < rows; row += 1) {
    const target = targets.find(high[row] ?? 0, low[row] ?? 0);
    if (target !== 0 && rowOf[target] === 0 && has(alive, row)) rowOf[target] = row + 1;
  }
  const from: number[] = [];
  const to: number[] = [];
  for (const at of wanted) {
    const row = rowOf[targets.find(links.high[at] ?? 0, links.low[at] ?? 0)] ?? 0;
    if (row === 0) continue;
    from.push(links.row[at] ?? 0);
    to.push(row - 1);
  }
  return { from: Uint32Array.from(from), to: Uint32Array.from(to) };
}
