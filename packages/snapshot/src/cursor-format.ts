import { canonicalJson, digest, type Order, type Study, type Version } from '@samenspel/claims';
import { SnapshotError } from './errors.ts';
import type { Selecting } from './select.ts';

/** What a cursor says: the store's integers of the value that the list is ordered by (0 for none), the note and the claim. */
export interface CursorPlace {
  /** For an order by a number, the number itself. */
  readonly value: number;
  readonly note: number;
  readonly line: number;
  readonly claim: number;
}

/** The mark that cursors of a list begin with: of its study, epoch, filter and order, so that they fit no other list. */
export function cursorMark(
  study: Pick<Study, 'id'>,
  { epoch }: Pick<Version, 'epoch'>,
  order: Order,
  { kind, filter }: Selecting,
): string {
  return digest([epoch, study.id, canonicalJson({ kind, filter, order })], 8);
}

/** A cursor holds integers only, no names and no paths. */
export function writeCursor(mark: string, { value, note, line, claim }: CursorPlace): string {
  return [mark, ...[value, note, line, claim].map((part) => part.toString(36))].join('-');
}

/** What a cursor says, or `undefined` when it has another mark or is no cursor at all. */
export function readCursor(mark: string, cursor: string): CursorPlace | undefined {
  const [found, ...parts] = cursor.split('-');
  const [value, note, line, claim, ...more] = parts.map(readInteger);
  if (found !== mark || more.length > 0) return undefined;
  if (value === undefined || note === undefined || line === undefined || claim === undefined)
    return undefined;
  return { value, note, line, claim };
}

/** The error for a cursor that is not of the list. */
export function badCursor(cursor: string): SnapshotError {
  return new SnapshotError(
    'BAD_CURSOR',
    `The cursor ${JSON.stringify(cursor.slice(0, 80))} is not of this list: it was made for another study, filter or order, or before the study was restored. Start again from the first page.`,
  );
}

function readInteger(text: string): number | undefined {
  return /^[0-9a-z]{1,7}$/u.test(text) ? Number.parseInt(text, 36) : undefined;
}
