import type { Claim } from '@samenspel/claims';
import { readClaim } from '@samenspel/store/keeping';
import { numberIn, rowsIn, textIn, textsIn, type Row } from '../row.ts';

/** A claim as the graph has it. */
export interface KeptClaim {
  readonly number: number;
  readonly id: string;
  readonly record: string;
  readonly claim: Claim;
}

/** A note as the graph has it, with what a change of it may concern. */
export interface NoteState {
  readonly key: string;
  readonly number: number;
  readonly path: string;
  readonly hash: string;
  /** The version in which it became what it is. */
  readonly version: number;
  readonly claims: ReadonlyMap<string, KeptClaim>;
  /** Keys of the entities that it declares. */
  readonly entities: readonly string[];
}

/** The notes of a batch that are there, by key. */
export function readNoteStates(row: Row): ReadonlyMap<string, NoteState> {
  return new Map(
    rowsIn(row, 'notes').map((note) => {
      const claims = rowsIn(note, 'claims').map((claim): KeptClaim => {
        const record = textIn(claim, 'record');
        return {
          number: numberIn(claim, 'number'),
          id: textIn(claim, 'id'),
          record,
          claim: readClaim(record),
        };
      });
      const state: NoteState = {
        key: textIn(note, 'key'),
        number: numberIn(note, 'number'),
        path: textIn(note, 'path'),
        hash: textIn(note, 'hash'),
        version: numberIn(note, 'version'),
        claims: new Map(claims.map((claim) => [claim.id, claim])),
        entities: textsIn(note, 'entities'),
      };
      return [state.key, state];
    }),
  );
}
