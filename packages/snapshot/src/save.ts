import { columnsVersion } from '@samenspel/claims';
import { countOf } from './bitmap.ts';
import { columnNames, listNames, numberings } from './column-names.ts';
import { compacted } from './compact.ts';
import type { IntegerArray } from './integer-column.ts';
import { writeSections, type Section } from './section-file.ts';
import type { IntegerLists } from './set-dictionary.ts';
import type { Snapshot, SnapshotData } from './snapshot.ts';

/**
 * A snapshot as bytes that `loadSnapshot` reads back, so that the next start need not build it. They hold what the
 * claims say, without their texts: keep them as confidential as the store itself.
 */
export function saveSnapshot({ version, study, data }: Snapshot): Uint8Array {
  const tidy = countOf(data.alive) === data.rows ? data : compacted(data);
  return writeSections(
    new Map<string, Section>([
      ['about', { json: { columnsVersion, version, study, rows: tidy.rows } }],
      ...numberings.map((name): [string, Section] => [
        `terms ${name}`,
        { json: tidy.terms.get(name)?.values.slice(1) ?? [] },
      ]),
      ...numberings.map((name): [string, Section] => [
        `codes ${name}`,
        tidy.codes.get(name) ?? new Uint32Array(0),
      ]),
      ['note paths', { json: tidy.notes.paths }],
      ['note codes', Uint32Array.from(tidy.notes.codes)],
      ['note order', tidy.notes.order],
      ...rowSections(tidy),
      ...entitySections(tidy),
    ]),
  );
}

function rowSections(data: SnapshotData): [string, Section][] {
  const { rows, participantOffsets, participants, links } = data;
  return [
    ...columnNames.map((name): [string, Section] => [
      `column ${name}`,
      used(data.columns.get(name) ?? new Uint8Array(0), rows),
    ]),
    ...listNames.flatMap((name) => {
      const lists = data.lists.get(name);
      const count = lists?.size ?? 1;
      const { offsets, values } = lists ?? {
        offsets: new Uint32Array(2),
        values: new Uint32Array(0),
      };
      return listSections(`lists ${name}`, {
        offsets: offsets.subarray(0, count + 1),
        values: values.subarray(0, offsets[count] ?? 0),
      });
    }),
    ...listSections('participants', {
      offsets: participantOffsets.subarray(0, rows + 1),
      values: participants.subarray(0, participantOffsets[rows] ?? 0),
    }),
    ['link row', links.row.subarray(0, links.count)],
    ['link kind', links.link.subarray(0, links.count)],
    ['link high', links.high.subarray(0, links.count)],
    ['link low', links.low.subarray(0, links.count)],
  ];
}

function entitySections({
  entities: { actors, respondents, wider },
}: SnapshotData): [string, Section][] {
  return [
    ['actor kind', actors.kind],
    ['actor top kind', actors.topKind],
    ['actor granularity', actors.granularity],
    ['actor employer', actors.employer],
    ['actor role', actors.role],
    ...listSections('actor areas', actors.areas),
    ['respondent group', respondents.group],
    ...listSections('respondent roles', respondents.roles),
    ...listSections('wider actor', wider.actor),
    ...listSections('wider area', wider.area),
    ...listSections('wider code', wider.code),
  ];
}

function listSections(name: string, { offsets, values }: IntegerLists): [string, Section][] {
  return [
    [`${name} offsets`, offsets],
    [`${name} values`, values],
  ];
}

function used(column: IntegerArray, rows: number): IntegerArray {
  return column.length === 0 ? column : column.subarray(0, rows);
}
