import type { Claim, Entity, EntityOf, EntityType, NoteRecord, Study } from '@samenspel/claims';
import { StoreError } from '../errors.ts';
import type { HistoryEntry, NoteHistory } from '../history.ts';
import type { TombstoneMark } from '../tombstones.ts';

/*
 * Records were checked before they were written and are not checked field by field again when they are read: only
 * that they are what was asked for at all.
 */

/** A note without its claims, entities and text. */
export type KeptHead = Omit<NoteRecord, 'claims' | 'entities' | 'source'>;

export function readClaim(json: string): Claim {
  const value: unknown = JSON.parse(json);
  if (isClaim(value)) return value;
  throw damaged('claim');
}

export function readEntity(json: string): Entity {
  const value: unknown = JSON.parse(json);
  if (isEntity(value)) return value;
  throw damaged('entity');
}

export function readEntityOf<Type extends EntityType>(type: Type, json: string): EntityOf<Type> {
  const entity = readEntity(json);
  if (isOf(type, entity)) return entity;
  throw damaged(type);
}

export function readStudy(json: string): Study {
  const value: unknown = JSON.parse(json);
  if (isStudy(value)) return value;
  throw damaged('study');
}

export function readHead(json: string): KeptHead {
  const value: unknown = JSON.parse(json);
  if (isHead(value)) return value;
  throw damaged('note');
}

/** What a version changed. */
export function readHistoryEntry(json: string): HistoryEntry {
  const value: unknown = JSON.parse(json);
  if (isHistoryEntry(value)) return value;
  throw damaged('version of a history');
}

/** What became of one note. */
export function readNoteHistory(json: string): NoteHistory {
  const value: unknown = JSON.parse(json);
  if (isNoteHistory(value)) return value;
  throw damaged('change of a note');
}

/** How far a list of tombstones was. */
export function readTombstoneMark(json: string): TombstoneMark {
  const value: unknown = JSON.parse(json);
  if (isTombstoneMark(value)) return value;
  throw damaged('mark of what was erased');
}

/** The numbers of a note's claims. */
export function readNumbers(json: string): readonly number[] {
  const value: unknown = JSON.parse(json);
  if (Array.isArray(value) && value.every((each) => typeof each === 'number')) return value;
  throw damaged('list of claims');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isClaim(value: unknown): value is Claim {
  return isObject(value) && 'kind' in value && 'id' in value && 'evidence' in value;
}

function isEntity(value: unknown): value is Entity {
  return isObject(value) && 'type' in value && 'id' in value && 'label' in value;
}

function isOf<Type extends EntityType>(type: Type, entity: Entity): entity is EntityOf<Type> {
  return entity.type === type;
}

function isHead(value: unknown): value is KeptHead {
  return isObject(value) && 'id' in value && 'path' in value && 'hash' in value;
}

function isStudy(value: unknown): value is Study {
  return isObject(value) && 'id' in value && 'title' in value && 'extensions' in value;
}

function isHistoryEntry(value: unknown): value is HistoryEntry {
  return isObject(value) && 'version' in value && 'at' in value && 'notes' in value;
}

function isNoteHistory(value: unknown): value is NoteHistory {
  return isObject(value) && 'note' in value && 'change' in value && 'claims' in value;
}

function isTombstoneMark(value: unknown): value is TombstoneMark {
  return (
    isObject(value) &&
    'list' in value &&
    typeof value.list === 'string' &&
    'count' in value &&
    typeof value.count === 'number'
  );
}

function damaged(what: string): StoreError {
  return new StoreError(
    'STORE_UNAVAILABLE',
    `The store is damaged: a record that should be a ${what} is something else. Restore a backup.`,
  );
}
