import { parts, properties, rowFlags } from '@samenspel/claims';
import {
  columnNames,
  listNames,
  numberings,
  numberingOf,
  type ColumnName,
  type FixedColumn,
} from './column-names.ts';
import { SnapshotError } from './errors.ts';
import type { Scan, ScannedNote } from './feed.ts';
import { ColumnWriter, withRoom } from './integer-column.ts';
import { LinkWriter } from './link-writer.ts';
import type { NotePlace } from './note-table.ts';
import { participantOf } from './participant.ts';
import { SetDictionary } from './set-dictionary.ts';
import type { SnapshotData } from './snapshot.ts';
import { TermCodes } from './term-codes.ts';
import { Terms } from './terms.ts';

/** What rows are read with: their property's numbers, and where they are written. */
interface PropertyWriter {
  readonly codes: TermCodes;
  readonly column: ColumnWriter;
  readonly lists: SetDictionary | undefined;
  readonly isNote: boolean;
}

/** Writes scanned rows into columns: of a new snapshot, or behind those of one that is there. */
export class RowWriter {
  #rows: number;
  readonly #terms: ReadonlyMap<string, Terms>;
  readonly #codes: ReadonlyMap<string, TermCodes>;
  readonly #columns: ReadonlyMap<ColumnName, ColumnWriter>;
  readonly #lists: ReadonlyMap<string, SetDictionary>;
  readonly #properties: readonly PropertyWriter[];
  readonly #fixed: Readonly<Record<FixedColumn, ColumnWriter>>;
  readonly #actors: TermCodes;
  readonly #respondents: TermCodes;
  readonly #notes: TermCodes;
  readonly #links: LinkWriter;
  readonly #places: NotePlace[] = [];
  #participantOffsets: Uint32Array;
  #participants: Uint32Array;
  /** The integers of one list, while it is read. */
  #scratch: Uint32Array = new Uint32Array(64);

  /** @param base what to write behind; its arrays must be free behind its rows */
  constructor(scan: Scan, base?: Omit<SnapshotData, 'entities' | 'notes'>) {
    this.#rows = base?.rows ?? 0;
    this.#terms = new Map(numberings.map((name) => [name, base?.terms.get(name) ?? new Terms()]));
    this.#codes = new Map(
      numberings.map((name) => {
        const terms = this.#terms.get(name) ?? new Terms();
        return [name, new TermCodes(name, terms, scan, base?.codes.get(name))];
      }),
    );
    this.#columns = new Map(
      columnNames.map((name) => [
        name,
        new ColumnWriter(base?.columns.get(name) ?? new Uint8Array(0)),
      ]),
    );
    this.#lists = new Map(
      listNames.map((name) => [name, base?.lists.get(name) ?? new SetDictionary()]),
    );
    this.#links = new LinkWriter(base?.links);
    this.#participantOffsets = base?.participantOffsets ?? new Uint32Array(1);
    this.#participants = base?.participants ?? new Uint32Array(0);
    this.#fixed = {
      id: this.#column('id'),
      keyHigh: this.#column('keyHigh'),
      keyLow: this.#column('keyLow'),
      line: this.#column('line'),
      flags: this.#column('flags'),
      rank: this.#column('rank'),
      via: this.#column('via'),
      certain: this.#column('certain'),
    };
    this.#actors = this.#codesOf('actor');
    this.#respondents = this.#codesOf('respondent');
    this.#notes = this.#codesOf('note');
    this.#properties = properties.map((property) => ({
      codes: this.#codesOf(numberingOf(property)),
      column: this.#column(property.name),
      lists: this.#lists.get(property.name),
      isNote: property.name === 'note',
    }));
  }

  get rows(): number {
    return this.#rows;
  }

  /** The notes that were written, as they are now. */
  get places(): readonly NotePlace[] {
    return this.#places;
  }

  /** What was written; the alive rows, the notes and the entities are the caller's. */
  get data(): Omit<SnapshotData, 'alive' | 'notes' | 'entities' | 'shared'> {
    return {
      rows: this.#rows,
      columns: new Map(Array.from(this.#columns, ([name, column]) => [name, column.data])),
      lists: new Map(listNames.map((name) => [name, this.#lists.get(name) ?? new SetDictionary()])),
      participantOffsets: this.#participantOffsets,
      participants: this.#participants,
      links: this.#links.columns,
      terms: this.#terms,
      codes: new Map(Array.from(this.#codes, ([name, codes]) => [name, codes.data])),
    };
  }

  /** @throws SnapshotError CORRUPT when the rows are not in the format of `packClaim` */
  append({ note, path, rows }: ScannedNote): void {
    if (rows.length === 0) return;
    const number = this.#notes.numberOf(note);
    this.#places.push({ number, code: note, path });
    for (let at = 0; at < rows.length;) {
      const length = rows[at] ?? 0;
      const end = this.#appendRow(rows, at, number);
      if (end !== at + length || end > rows.length) throw unreadable(path, at);
      at = end;
    }
  }

  #codesOf(numbering: string): TermCodes {
    const codes = this.#codes.get(numbering);
    if (codes === undefined) throw new RangeError(`There is no numbering "${numbering}".`);
    return codes;
  }

  #column(name: ColumnName): ColumnWriter {
    const column = this.#columns.get(name);
    if (column === undefined) throw new RangeError(`There is no column "${name}".`);
    return column;
  }

  /** Writes the row that starts at a position and gives the position behind it. */
  #appendRow(rows: Int32Array, start: number, note: number): number {
    const row = this.#rows;
    const flags = rows[start + 5] ?? 0;
    this.#fixed.id.set(row, rows[start + 1] ?? 0);
    this.#fixed.keyHigh.set(row, (rows[start + 2] ?? 0) >>> 0);
    this.#fixed.keyLow.set(row, (rows[start + 3] ?? 0) >>> 0);
    this.#fixed.line.set(row, rows[start + 4] ?? 0);
    this.#fixed.flags.set(row, flags);
    this.#fixed.rank.set(row, Math.max(0, rows[start + 6] ?? 0));
    let at = this.#appendProperties(rows, start + 7, row, note);
    at = this.#appendParticipants(rows, at, row);
    at = this.#appendChains(rows, at, row);
    at = this.#links.append(rows, at, row);
    if ((flags & rowFlags.openSayer) === 0) {
      this.#fixed.certain.set(row, 0);
    } else {
      const count = this.#readList(rows, at, this.#respondents);
      this.#fixed.certain.set(row, 1 + this.#intern('respondent', count));
      at += 1 + (rows[at] ?? 0);
    }
    this.#rows = row + 1;
    return at;
  }

  #appendProperties(rows: Int32Array, start: number, row: number, note: number): number {
    let at = start;
    for (const { codes, column, lists, isNote } of this.#properties) {
      const first = rows[at] ?? 0;
      at += 1;
      if (lists !== undefined) {
        const count = first === 0 ? 0 : this.#readList(rows, at - 1, codes);
        column.set(row, count === 0 ? 0 : lists.intern(this.#scratch, count));
        at += first;
      } else {
        column.set(row, isNote ? note : codes.numberOf(first));
      }
    }
    return at;
  }

  #appendParticipants(rows: Int32Array, start: number, row: number): number {
    const count = rows[start] ?? 0;
    if (start + 2 * count >= rows.length) throw unreadable('', start);
    this.#participantOffsets = withRoom(this.#participantOffsets, row + 2);
    let to = this.#participantOffsets[row] ?? 0;
    this.#participants = withRoom(this.#participants, to + count);
    for (let one = 0; one < count; one += 1) {
      const actor = this.#actors.numberOf(rows[start + 1 + 2 * one] ?? 0);
      const part = rows[start + 2 + 2 * one] ?? parts.length;
      if (part >= parts.length) throw unreadable('', start);
      this.#participants[to] = participantOf(actor, part);
      to += 1;
    }
    this.#participantOffsets[row + 1] = to;
    return start + 1 + 2 * count;
  }

  #appendChains(rows: Int32Array, start: number, row: number): number {
    const chains = rows[start] ?? 0;
    let at = start + 1;
    let to = 0;
    for (let chain = 0; chain < chains; chain += 1) {
      const length = rows[at] ?? 0;
      if (length < 0 || at + length >= rows.length) throw unreadable('', at);
      this.#scratch = withRoom(this.#scratch, to + length + 1);
      this.#scratch[to] = length;
      for (let one = 1; one <= length; one += 1)
        this.#scratch[to + one] = this.#actors.numberOf(rows[at + one] ?? 0);
      to += length + 1;
      at += length + 1;
    }
    this.#fixed.via.set(row, this.#intern('via', to));
    return at;
  }

  #intern(name: string, count: number): number {
    return this.#lists.get(name)?.intern(this.#scratch, count) ?? 0;
  }

  /** Reads a list, whose length stands at a position, each value once, and gives how many values there are. */
  #readList(rows: Int32Array, at: number, codes: TermCodes): number {
    const length = rows[at] ?? 0;
    if (at + length >= rows.length) throw unreadable('', at);
    this.#scratch = withRoom(this.#scratch, length);
    const scratch = this.#scratch;
    let count = 0;
    for (let one = 1; one <= length; one += 1) {
      const number = codes.numberOf(rows[at + one] ?? 0);
      let seen = 0;
      while (seen < count && scratch[seen] !== number) seen += 1;
      if (seen < count) continue;
      scratch[count] = number;
      count += 1;
    }
    return count;
  }
}

function unreadable(path: string, at: number): SnapshotError {
  const where = path === '' ? 'a note' : `the note "${path}"`;
  return new SnapshotError(
    'CORRUPT',
    `The rows of ${where} cannot be read at position ${String(at)}: they are in the format of another version. Let the store pack them again.`,
  );
}
