import {
  canonicalJson,
  digest,
  isImplied,
  referencesOf,
  type Claim,
  type Entity,
  type NoteRecord,
} from '@samenspel/claims';
import type { LeftBehind } from '../erasure.ts';
import type { ErasedRecord } from '../tombstones.ts';
import { goneClaims, isSayer, type Gone } from './gone-claims.ts';
import { leftOf } from './left-behind.ts';
import { withoutSayers } from './sayers.ts';
import { withoutLinks } from './links.ts';

/** What is to be erased from a study, by id. */
export interface Erasing {
  readonly respondents: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly notes: ReadonlySet<string>;
}

/** What is to become of a study from which somebody is erased. */
export interface ErasurePlan {
  /** Ids of the notes that go. */
  readonly removed: readonly string[];
  /** Notes that lose a part, as they are to be. */
  readonly rewritten: readonly NoteRecord[];
  /** Ids of the claims that go. */
  readonly claims: ReadonlySet<string>;
  readonly declarations: number;
  readonly left: readonly LeftBehind[];
  /** What may never come back. */
  readonly erased: readonly ErasedRecord[];
}

type Notes = AsyncIterable<NoteRecord> | Iterable<NoteRecord>;

/**
 * Decides what goes, by the rules of `Store.erase`. Reads the notes twice: once to know which claims go, once to know
 * what that leaves.
 *
 * @param notes all notes of the study, the same each time it is called
 */
export async function planErasure(erasing: Erasing, notes: () => Notes): Promise<ErasurePlan> {
  const gone = await goneClaims(erasing, notes());
  const removed: string[] = [];
  const rewritten: NoteRecord[] = [];
  const left: LeftBehind[] = [];
  let declarations = 0;
  for await (const note of notes()) {
    const after = remainder(note, erasing, gone);
    declarations += after.declarations;
    if (after.note === undefined) removed.push(note.id);
    else if (after.note !== note) rewritten.push(after.note);
    left.push(...leftOf(note, after.note, erasing, gone));
  }
  return {
    ...{ removed, rewritten, claims: gone.claims, declarations, left },
    erased: [
      ...[...erasing.respondents].map((id) => ({ type: 'respondent' as const, id })),
      ...[...gone.claims].map((id) => ({ type: 'claim' as const, id })),
      ...removed.map((id) => ({ type: 'note' as const, id })),
    ],
  };
}

/** Whether there is nothing to do. */
export function isEmptyPlan({ removed, rewritten }: ErasurePlan): boolean {
  return removed.length + rewritten.length === 0;
}

interface Remainder {
  /** The note as it is to be: the same one when nothing goes, none when all does. */
  readonly note: NoteRecord | undefined;
  /** Declarations that go or change. */
  readonly declarations: number;
}

function remainder(note: NoteRecord, erasing: Erasing, gone: Gone): Remainder {
  const { respondents } = erasing;
  const declarations = note.entities.filter((entity) => concerns(entity, respondents)).length;
  if (erasing.notes.has(note.id)) return { note: undefined, declarations };
  const claims = note.claims
    .filter(({ id }) => !gone.claims.has(id))
    .map((claim) => withoutLinks(withoutSayers(claim, respondents), gone.claims));
  const entities = note.entities
    .filter((entity) => !isOf(entity, respondents))
    .map((entity) =>
      concerns(entity, respondents)
        ? { ...entity, members: entity.members.filter((id) => !respondents.has(id)) }
        : entity,
    );
  if (isSame(claims, note.claims) && isSame(entities, note.entities)) {
    return { note, declarations };
  }
  const named = stillNamed(note, claims, entities);
  const isOwn =
    // A register is of many by nature: its place is not theirs.
    note.type !== 'register' &&
    (note.claims.some((claim) => gone.claims.has(claim.id) && isSayer(claim, respondents)) ||
      note.entities.some((entity) => isOf(entity, respondents)));
  const isEmpty = claims.length === 0 && named.every(isDerived);
  return { note: isOwn && isEmpty ? undefined : rewrite(note, claims, named), declarations };
}

/** Whether a declaration is one of a respondent who goes. */
function isOf({ type, id }: Entity, respondents: ReadonlySet<string>): boolean {
  return type === 'respondent' && respondents.has(id);
}

/** Whether a declaration is one of a respondent who goes, or names one as a member. */
function concerns(
  entity: Entity,
  respondents: ReadonlySet<string>,
): entity is Extract<Entity, { type: 'respondent' }> {
  return (
    entity.type === 'respondent' &&
    (respondents.has(entity.id) || entity.members.some((id) => respondents.has(id)))
  );
}

/** Whether a note declares something only because a link named it, or a claim is about a role in an area. */
function isDerived(entity: Entity): boolean {
  return isImplied(entity) || (entity.type === 'actor' && entity.granularity === 'role-in-area');
}

/** The declarations without the derived ones that nothing in the note names any more. */
function stillNamed(
  note: NoteRecord,
  claims: readonly Claim[],
  entities: readonly Entity[],
): readonly Entity[] {
  let kept = entities.filter((entity) => !isDerived(entity));
  for (;;) {
    const named = new Set(
      referencesOf({ ...note, claims, entities: kept }).map(([, type, id]) => `${type} ${id}`),
    );
    const isKept = new Set(kept);
    const next = entities.filter(
      (entity) => isKept.has(entity) || named.has(`${entity.type} ${entity.id}`),
    );
    if (next.length === kept.length) return next;
    kept = next;
  }
}

/** A note with other contents, without its text, and with a hash that no note as written has. */
function rewrite(
  { id, path, title, type, language }: NoteRecord,
  claims: readonly Claim[],
  entities: readonly Entity[],
): NoteRecord {
  const record = { id, path, title, type, language, claims, entities };
  return { ...record, hash: digest(['erased', canonicalJson(record)], 24) };
}

function isSame<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
}
