import type { ClaimKind } from '@samenspel/claims';
import { fits, type ClaimKeyId } from '../keys/key-table.ts';
import { clears } from '../keys/words.ts';
import type { Field } from '../parse/parsed-note.ts';

/** A field that holds beyond the block it is written in. */
export interface Default {
  readonly field: Field;
  /** Where it is written: 0 front matter, 1 to 6 a section, from `itemLevel` an item. */
  readonly level: number;
  /** The farther one that it replaces. */
  readonly over: Default | undefined;
}

/** Level of fields in items and paragraphs; one more for each item that they are nested in. */
export const itemLevel = 10;

/** Every field that holds for a claim: its own, and what it inherits where it has none. */
export interface Fields {
  readonly kind: ClaimKind;
  /** Those that make the block a claim, its own or inherited; others that would are out of account. */
  readonly makers: readonly Field[];
  readonly own: readonly Field[];
  /** Level of its own fields. */
  readonly level: number;
  /** Each key once. */
  readonly inherited: readonly Default[];
}

function counts({ kind, makers }: Fields, field: Field): boolean {
  const { key } = field;
  if (key === undefined || !fits(key, kind)) return false;
  return key.makes === undefined || makers.includes(field);
}

function ownField({ own }: Fields, id: ClaimKeyId): Field | undefined {
  for (const field of own) if (field.key?.en === id) return field;
  return undefined;
}

function inheritedField(fields: Fields, id: ClaimKeyId): Default | undefined {
  for (const inherited of fields.inherited) {
    if (inherited.field.key?.en === id) {
      return counts(fields, inherited.field) ? inherited : undefined;
    }
  }
  return undefined;
}

function written(fields: Fields, id: ClaimKeyId): Field | undefined {
  return ownField(fields, id) ?? inheritedField(fields, id)?.field;
}

/** The field of a key that holds, unless it is cleared. */
export function fieldIn(fields: Fields, id: ClaimKeyId): Field | undefined {
  const field = written(fields, id);
  return field === undefined || clears(field.value) ? undefined : field;
}

/** Whether a key is cleared on purpose, so that nothing is derived in its place either. */
export function isCleared(fields: Fields, id: ClaimKeyId): boolean {
  const field = written(fields, id);
  return field !== undefined && clears(field.value);
}

/** Where the field of a key that holds is written; -1 when there is none. */
export function levelOf(fields: Fields, id: ClaimKeyId): number {
  if (ownField(fields, id) !== undefined) return fields.level;
  return inheritedField(fields, id)?.level ?? -1;
}

/** The fields that the one of a key replaces, from near to far. */
export function replacedBy(fields: Fields, id: ClaimKeyId): readonly Field[] {
  const replaced: Field[] = [];
  const nearest = inheritedField(fields, id);
  let farther = ownField(fields, id) === undefined ? nearest?.over : nearest;
  for (; farther !== undefined; farther = farther.over) replaced.push(farther.field);
  return replaced;
}

/** Every field that holds, but for front matter. */
export function writtenFields(fields: Fields): readonly Field[] {
  const { own, inherited } = fields;
  const farther = inherited.flatMap(({ field, level }) => {
    const isReplaced = own.some(({ key }) => key === field.key);
    return level > 0 && !isReplaced && counts(fields, field) ? [field] : [];
  });
  return [...own, ...farther];
}
