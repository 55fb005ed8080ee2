import { claimLinks } from '@samenspel/claims';
import { SnapshotError } from './errors.ts';
import { roomFor } from './integer-column.ts';
import type { LinkColumns } from './snapshot.ts';

const noLinks: LinkColumns = {
  count: 0,
  row: new Uint32Array(0),
  link: new Uint8Array(0),
  high: new Uint32Array(0),
  low: new Uint32Array(0),
};

/** Writes the links of rows behind those that are there. */
export class LinkWriter {
  #columns: LinkColumns;
  #count: number;

  constructor(columns: LinkColumns = noLinks) {
    this.#columns = columns;
    this.#count = columns.count;
  }

  get columns(): LinkColumns {
    return { ...this.#columns, count: this.#count };
  }

  /** Reads the links of a row, whose number stands at a position, and gives the position behind them. */
  append(rows: Int32Array, start: number, row: number): number {
    const links = rows[start] ?? 0;
    const end = start + 1 + 3 * links;
    if (end > rows.length) {
      throw new SnapshotError(
        'CORRUPT',
        `A row ends within its ${String(links)} links. Let the store pack its rows again.`,
      );
    }
    for (let at = start + 1; at < end; at += 3)
      this.#add(row, rows[at] ?? 0, (rows[at + 1] ?? 0) >>> 0, (rows[at + 2] ?? 0) >>> 0);
    return end;
  }

  #add(row: number, link: number, high: number, low: number): void {
    if (link >= claimLinks.length) {
      throw new SnapshotError(
        'CORRUPT',
        `A row has a link of the unknown kind ${String(link)}. Let the store pack its rows again.`,
      );
    }
    const at = this.#count;
    if (at >= this.#columns.row.length) this.#columns = longer(this.#columns, at + 1);
    this.#columns.row[at] = row;
    this.#columns.link[at] = link;
    this.#columns.high[at] = high;
    this.#columns.low[at] = low;
    this.#count = at + 1;
  }
}

function longer(columns: LinkColumns, length: number): LinkColumns {
  const room = Math.max(roomFor(length), 2 * columns.row.length);
  const grown = {
    count: columns.count,
    row: new Uint32Array(room),
    link: new Uint8Array(room),
    high: new Uint32Array(room),
    low: new Uint32Array(room),
  };
  grown.row.set(columns.row);
  grown.link.set(columns.link);
  grown.high.set(columns.high);
  grown.low.set(columns.low);
  return grown;
}
