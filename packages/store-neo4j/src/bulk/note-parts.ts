import {
  packClaim,
  type EntityType,
  type Intern,
  type NoteRecord,
  type Study,
} from '@samenspel/claims';
import { packRows } from '@samenspel/store/keeping';
import { claimLabels, keyOf } from '../keys.ts';
import { numberIn, rowIn, textIn } from '../row.ts';
import type { PlannedNote } from '../write/note-plan.ts';
import { tieRows, type TieWorld } from '../write/ties.ts';
import { writeRows, type WriteRow } from '../write/write-rows.ts';
import { entityEnd, type End, type GraphPart } from './graph-part.ts';

/** The version of a study that is written at once. */
export const onlyVersion = 1;

/** What the parts of notes have in common. */
export interface NoteContext {
  readonly study: Study;
  readonly intern: Intern;
  readonly nextClaim: () => number;
  readonly world: TieWorld;
  /** Told of entities that a note names. */
  readonly name: (type: EntityType, rows: readonly WriteRow[]) => void;
  /** Told of an id that a claim links to. */
  readonly link: (key: string, id: string) => void;
}

/** All that the graph has of one note, but for the entities that it names. */
export function* noteParts(note: NoteRecord, context: NoteContext): Generator<GraphPart> {
  const { study, intern, nextClaim, world, name, link } = context;
  const { id } = study;
  const rows: number[] = [];
  const claims = note.claims.map((claim) => {
    const number = nextClaim();
    packClaim(claim, number, intern, rows);
    return { number, claim, isKept: false };
  });
  const put: PlannedNote = {
    ...{ note, key: keyOf(id, 'note', note.id), number: intern('note', note.id) },
    ...{ before: undefined, claims, gone: [], rows: packRows(rows) },
  };
  const written = writeRows(study, onlyVersion, { puts: [put] }, []);
  const keys = new Map<number, string>();
  const claimEnd = (row: WriteRow): End => {
    return { space: 'target', key: keys.get(numberIn(row, 'claim')) ?? '' };
  };
  for (const properties of written.notes.map((row) => rowIn(row, 'properties'))) {
    yield { labels: ['Note'], space: 'note', properties };
  }
  for (const row of written.packed) {
    yield { labels: ['PackedNote'], properties: { study: id, ...row, from: onlyVersion } };
  }
  for (const [kind, nodes] of written.claims) {
    const labels = ['Target', 'Claim', claimLabels[kind]];
    for (const properties of nodes.map((row) => rowIn(row, 'properties'))) {
      keys.set(numberIn(properties, 'number'), textIn(properties, 'key'));
      yield { labels, space: 'target', properties };
    }
  }
  for (const row of written.inNotes) {
    const to: End = { space: 'note', key: textIn(row, 'note') };
    yield { type: 'IN_NOTE', from: claimEnd(row), to, properties: rowIn(row, 'properties') };
  }
  for (const { note: from, key, ...properties } of written.declarations) {
    const ends = {
      from: { space: 'note', key: String(from) },
      to: entityEnd(String(key)),
    } as const;
    yield { type: 'DECLARES', ...ends, properties };
  }
  for (const [type, related] of written.relationships) {
    for (const row of related) {
      const to = entityEnd(textIn(row, 'key'));
      yield { type, from: claimEnd(row), to, properties: rowIn(row, 'properties') };
    }
  }
  for (const [type, links] of written.links) {
    for (const row of links) {
      const to: End = { space: 'target', key: textIn(row, 'key') };
      link(to.key, textIn(row, 'id'));
      yield { type, from: claimEnd(row), to, properties: {} };
    }
  }
  for (const [type, named] of written.named) name(type, named);
  const tied = claims.flatMap(({ number, claim }) =>
    claim.kind === 'collaboration' ? [{ number, claim }] : [],
  );
  const { worksWith, mediatedBy } = tieRows(id, tied, world);
  for (const [type, ties] of [
    ['WORKS_WITH', worksWith],
    ['MEDIATED_BY', mediatedBy],
  ] as const) {
    for (const { a, b, properties } of ties) {
      yield { type, from: entityEnd(a), to: entityEnd(b), properties };
    }
  }
}
