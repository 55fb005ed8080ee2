import type { Participant, Part, Quantifier } from '@samenspel/claims';
import type { QuantifierId } from '@samenspel/ontology';
import { expectations } from '../diagnostics/expectations.ts';
import type { ClaimKeyId } from '../keys/key-table.ts';
import { means } from '../keys/words.ts';
import type { Item } from '../parse/parsed-note.ts';
import type { Name } from '../values/phrase.ts';
import { fieldOf, find, inArea, itemsIn, readPhraseOf, type ClaimScope } from './claim-scope.ts';

const none: readonly string[] = [];
const nobody: readonly never[] = [];

/** An actor as a value names it. */
export interface NamedActor {
  readonly id: string;
  readonly anonymous: boolean;
  readonly quantifier?: QuantifierId;
}

/** The actors that the respondent's own `self` stands for: the role that decides, or nothing and a diagnostic. */
function selfRoles(scope: ClaimScope, item: Item): readonly string[] {
  const { respondent, report } = scope.note;
  if (respondent === undefined) {
    report.add('no-respondent', item, item.text, expectations.respondentKey);
    return [];
  }
  return rolesOf(scope, respondent, item);
}

/** The role in which a respondent takes part. With several, the note's `role` decides. */
export function rolesOf(scope: ClaimScope, respondentId: string, place: Item): readonly string[] {
  const { index, report } = scope.note;
  const respondent = index.entities.respondent.get(respondentId);
  const roles = respondent?.roles ?? [];
  if (roles.length === 1) return roles;
  const name = respondent?.label[scope.note.language] ?? respondentId;
  if (roles.length === 0) {
    report.add('no-roles', place, name, expectations.rolesKey);
    return roles;
  }
  const written = roleWritten(scope);
  const chosen = roles.filter((id) =>
    written.some((role) => id === role || id.startsWith(`${role}@`)),
  );
  if (chosen.length === 0) report.add('role-needed', place, name, expectations.roleKey);
  return chosen;
}

function roleWritten(scope: ClaimScope): readonly string[] {
  return itemsIn(scope, 'role').flatMap((item) =>
    readPhraseOf(scope.note, item).names.flatMap(
      (name) => find(scope.note, name, 'actor')?.id ?? [],
    ),
  );
}

/** The actors that one name stands for: an actor, or the roles of a respondent. */
function actorsOf(
  scope: ClaimScope,
  name: Name,
  item: Item,
  area: string | undefined,
): readonly string[] {
  const found = find(scope.note, name, 'actorOrRespondent');
  if (found === undefined) return none;
  if (found.type === 'respondent') return rolesOf(scope, found.id, item);
  return [inArea(scope.note, found.id, area)];
}

/** The actors that the value of a key names, in order. */
export function namedActors(
  scope: ClaimScope,
  key: ClaimKeyId,
  area: string | undefined,
): readonly NamedActor[] {
  const items = itemsIn(scope, key);
  const [only] = items;
  if (only === undefined) return nobody;
  return items.length === 1
    ? actorsIn(scope, only, area)
    : items.flatMap((item) => actorsIn(scope, item, area));
}

/** The actors that one element of a list names. */
export function actorsIn(
  scope: ClaimScope,
  item: Item,
  area: string | undefined,
): readonly NamedActor[] {
  if (means(item.text, 'self')) {
    return selfRoles(scope, item).map((id) => ({ id, anonymous: false }));
  }
  const { names, anonymous, quantifier } = readPhraseOf(scope.note, item);
  const actors: NamedActor[] = [];
  for (const name of names) {
    for (const id of actorsOf(scope, name, item, area)) {
      actors.push(quantifier === undefined ? { id, anonymous } : { id, anonymous, quantifier });
    }
  }
  return actors;
}

/** The ids of the actors that the value of a key names, each once. */
export function actorIds(
  scope: ClaimScope,
  key: ClaimKeyId,
  area: string | undefined,
): readonly string[] {
  if (fieldOf(scope, key) === undefined) return none;
  const ids = itemsIn(scope, key).flatMap((item) => actorIdsIn(scope, item, area));
  return scope.note.index.listOf(ids);
}

/** The ids of the actors that one element of a list names, where a quantifier has no place. */
export function actorIdsIn(
  scope: ClaimScope,
  item: Item,
  area: string | undefined,
): readonly string[] {
  const actors = actorsIn(scope, item, area);
  if (actors.some(({ quantifier }) => quantifier !== undefined)) {
    scope.note.report.add('idle-quantifier', item, item.text, expectations.unquantified);
  }
  return actors.map(({ id }) => id);
}

export function participant({ id, anonymous }: NamedActor, part: Part): Participant {
  return anonymous ? { actor: id, part, anonymous: true } : { actor: id, part };
}

/** The first quantifier that stands before an actor, with that actor. */
export function quantifierAmong(actors: readonly NamedActor[]): Quantifier | undefined {
  for (const { id, quantifier } of actors) {
    if (quantifier !== undefined) return { value: quantifier, of: id };
  }
  return undefined;
}
