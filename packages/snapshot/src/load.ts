import {
  claimLinks,
  columnsVersion,
  parts,
  studySchema,
  type Study,
  type Version,
} from '@samenspel/claims';
import { bitmapFor } from './bitmap.ts';
import {
  actorKindNumbering,
  columnNames,
  listNames,
  numberingOf,
  numberings,
  propertyNamed,
  type ColumnName,
  type ListName,
} from './column-names.ts';
import { granularities, type EntityTables } from './entity-tables.ts';
import { arrayFor, roomFor, type IntegerArray } from './integer-column.ts';
import type { NoteTable } from './note-table.ts';
import { actorIn, partIn } from './participant.ts';
import { SectionReader } from './section-reader.ts';
import { corrupt, readSections } from './section-file.ts';
import { SetDictionary, type IntegerLists } from './set-dictionary.ts';
import type { LinkColumns, Snapshot } from './snapshot.ts';
import { Terms } from './terms.ts';

type SizeOf = (numbering: string) => number;

/**
 * The snapshot that `saveSnapshot` wrote. Nothing is trusted: the checksum, the version and every integer that leads
 * somewhere are checked, so that damaged bytes are refused here and not answered from.
 *
 * @throws SnapshotError CORRUPT when the bytes are damaged, another file, or of another version of the program
 */
export function loadSnapshot(bytes: Uint8Array): Snapshot {
  const reader = new SectionReader(readSections(bytes));
  const { version, study, rows } = aboutOf(reader.json('about'));
  const terms = new Map(
    numberings.map((name) => [name, new Terms(['', ...reader.texts(`terms ${name}`)])]),
  );
  const sizeOf: SizeOf = (numbering) => terms.get(numbering)?.size ?? 1;
  const alive = bitmapFor(rows);
  for (let row = 0; row < rows; row += 1)
    alive[row >>> 5] = (alive[row >>> 5] ?? 0) | (1 << (row & 31));
  const notes = notesIn(reader);
  const lists = new Map(listNames.map((name) => [name, listsIn(reader, name, sizeOf)]));
  /** What the integers of a column must be less than. */
  const limitOf = (name: ColumnName): number => {
    if (name === 'certain') return (lists.get('respondent')?.size ?? 1) + 1;
    if (name === 'note') return Math.min(notes.paths.length, sizeOf('note'));
    if (name === 'via') return lists.get('via')?.size ?? 1;
    const property = propertyNamed(name);
    if (property === undefined) return Infinity;
    return lists.get(property.name)?.size ?? sizeOf(numberingOf(property));
  };
  const participants = reader.lists('participants');
  if (participants.offsets.length !== rows + 1)
    throw corrupt('its participants do not fit its rows');
  const actors = sizeOf('actor');
  for (const participant of participants.values)
    if (actorIn(participant) >= actors || partIn(participant) >= parts.length)
      throw corrupt('a participant is no actor');
  return {
    version,
    study,
    claims: rows,
    data: {
      rows,
      alive,
      columns: new Map(
        columnNames.map((name) => [name, columnIn(reader, name, rows, limitOf(name))]),
      ),
      lists,
      participantOffsets: withSpace(participants.offsets, roomFor(rows) + 1),
      participants: withSpace(participants.values, roomFor(participants.values.length)),
      links: linksIn(reader, rows),
      terms,
      codes: new Map(
        numberings.map((name) => [name, reader.wide(`codes ${name}`, sizeOf(name)).slice()]),
      ),
      notes,
      entities: entitiesIn(reader, sizeOf),
      shared: { rows },
    },
  };
}

function aboutOf(about: unknown): { version: Version; study: Study; rows: number } {
  if (typeof about !== 'object' || about === null) throw corrupt('it says nothing about itself');
  const fields = new Map<string, unknown>(Object.entries(about));
  if (fields.get('columnsVersion') !== columnsVersion)
    throw corrupt('its rows are in another format');
  const study = studySchema.safeParse(fields.get('study'));
  const version = fields.get('version');
  const rows = fields.get('rows');
  if (!study.success) throw corrupt('it does not say of which study it is');
  if (!isVersion(version)) throw corrupt('it does not say of which version it is');
  if (typeof rows !== 'number' || !Number.isSafeInteger(rows) || rows < 0)
    throw corrupt('it does not say how many rows it has');
  return { version, study: study.data, rows };
}

function isVersion(value: unknown): value is Version {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'epoch' in value &&
    'number' in value &&
    typeof value.epoch === 'string' &&
    typeof value.number === 'number'
  );
}

function listsIn(reader: SectionReader, name: ListName, sizeOf: SizeOf): SetDictionary {
  const property = propertyNamed(name);
  // Lists of intermediaries also hold how long each chain is.
  const below = property === undefined ? Infinity : sizeOf(numberingOf(property));
  const saved = reader.lists(`lists ${name}`, below);
  if (property === undefined) checkChains(saved, sizeOf('actor'));
  const lists = SetDictionary.from(saved);
  if (lists.size + 1 !== saved.offsets.length) throw corrupt(`lists of "${name}" are there twice`);
  return lists;
}

function checkChains({ offsets, values }: IntegerLists, actors: number): void {
  for (let list = 0; list + 1 < offsets.length; list += 1) {
    const end = offsets[list + 1] ?? 0;
    let at = offsets[list] ?? 0;
    while (at < end) {
      const last = at + (values[at] ?? 0);
      for (at += 1; at <= last && at < end; at += 1)
        if ((values[at] ?? 0) >= actors) throw corrupt('an intermediary is no actor');
      if (at !== last + 1) throw corrupt('a chain of intermediaries is cut off');
    }
  }
}

function columnIn(
  reader: SectionReader,
  name: ColumnName,
  rows: number,
  limit: number,
): IntegerArray {
  const column = reader.integers(`column ${name}`, limit);
  // A view without positions would hold on to the bytes of the whole file.
  if (column.length === 0) return arrayFor(0, 0);
  if (column.length !== rows) throw corrupt(`its column "${name}" does not fit its rows`);
  const copy = arrayFor(2 ** (8 * column.BYTES_PER_ELEMENT) - 1, roomFor(rows));
  copy.set(column);
  return copy;
}

function linksIn(reader: SectionReader, rows: number): LinkColumns {
  const row = reader.wide('link row', rows).slice();
  const link = reader.narrow('link kind', claimLinks.length).slice();
  const high = reader.wide('link high').slice();
  const low = reader.wide('link low').slice();
  if (link.length !== row.length || high.length !== row.length || low.length !== row.length)
    throw corrupt('its links do not fit each other');
  return { count: row.length, row, link, high, low };
}

function notesIn(reader: SectionReader): NoteTable {
  const codes = [...reader.wide('note codes')];
  const paths = reader.texts('note paths');
  const order = reader.wide('note order', paths.length).slice();
  const position = new Uint32Array(paths.length);
  order.forEach((number, at) => {
    position[number] = at;
  });
  const isWhole =
    codes.length === paths.length &&
    order.length === paths.length - 1 &&
    order.every((number, at) => number > 0 && position[number] === at);
  if (!isWhole) throw corrupt('its notes do not fit each other');
  return { codes, paths, order, position };
}

function entitiesIn(reader: SectionReader, sizeOf: SizeOf): EntityTables {
  const actors = sizeOf('actor');
  const kinds = sizeOf(actorKindNumbering);
  return {
    actors: {
      kind: reader.wide('actor kind', kinds).slice(),
      topKind: reader.wide('actor top kind', kinds).slice(),
      granularity: reader.narrow('actor granularity', granularities.length).slice(),
      employer: reader.wide('actor employer', actors).slice(),
      role: reader.wide('actor role', actors).slice(),
      areas: copied(reader.lists('actor areas', sizeOf('area'))),
    },
    respondents: {
      group: reader.narrow('respondent group', 2).slice(),
      roles: copied(reader.lists('respondent roles', actors)),
    },
    wider: {
      actor: copied(reader.lists('wider actor', actors)),
      area: copied(reader.lists('wider area', sizeOf('area'))),
      code: copied(reader.lists('wider code', sizeOf('code'))),
    },
  };
}

function copied({ offsets, values }: IntegerLists): IntegerLists {
  return { offsets: offsets.slice(), values: values.slice() };
}

function withSpace(column: Uint32Array, room: number): Uint32Array {
  const copy = new Uint32Array(room);
  copy.set(column);
  return copy;
}
