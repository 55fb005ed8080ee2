import type { EntityType, Language } from '@samenspel/claims';
import type { QuantifierId } from '@samenspel/ontology';
import type { Report } from '../diagnostics/report.ts';
import { expectations } from '../diagnostics/expectations.ts';
import { fieldIn, type Fields } from '../layers/fields.ts';
import type { ClaimBlock } from '../layers/layers.ts';
import type { ClaimKeyId } from '../keys/key-table.ts';
import type { Field, Item } from '../parse/parsed-note.ts';
import { splitList } from '../parse/split-list.ts';
import type { Vocabulary } from '../study/vocabulary.ts';
import { readPhrase, type Name, type Phrase } from '../values/phrase.ts';
import type { Found, LinkResolver } from './links.ts';
import type { RoleInArea } from './roles-in-area.ts';
import type { ClaimContext } from './study-index.ts';

/** What the claims of one note share while they are resolved. */
export interface NoteScope {
  readonly noteId: string;
  readonly path: string;
  readonly language: Language;
  readonly index: ClaimContext;
  readonly links: LinkResolver;
  readonly vocabulary: Vocabulary;
  readonly report: Report;
  /** Roles in an area that the claims name. */
  readonly roles: Map<string, RoleInArea>;
  /** Values of fields that hold for several claims are read once. */
  readonly read: Map<Field, readonly string[]>;
  readonly sources: Map<Field, Source>;
  readonly rawSayers: Map<Field, readonly RawSayer[]>;
  /** Id of the claim that each block is. */
  readonly claimIds: ReadonlyMap<number, string>;
  /** Block by block id. */
  readonly blocks: ReadonlyMap<string, number>;
  /** For every block the item above it: its parent, else the item before it. */
  readonly above: (block: number) => number;
  /** The note's own respondent, and what that one says as nobody else does. */
  readonly respondent: string | undefined;
  readonly ownSayer: readonly RawSayer[] | undefined;
  /** Whether the note names a respondent that nothing describes: told once, not for every claim. */
  readonly hasUnknownRespondent: boolean;
  /** What an area note is about. */
  readonly ownArea: string | undefined;
  /** Whether the note's type makes the authors speak in it. */
  readonly authorsSpeak: boolean;
  /** Names of other notes whose claims are linked to. */
  readonly claimsOf: Set<string>;
}

/** Where a document says something. */
export interface Source {
  readonly document?: string;
  readonly locator?: string;
}

/** Who says a claim, before it is known in which area the actors among them are. */
export type RawSayer =
  | {
      readonly type: 'respondent' | 'actor';
      readonly ids: readonly string[];
      readonly quantifier?: QuantifierId;
    }
  | { readonly type: 'authors' }
  | { readonly type: 'unknown' };

/** One claim while it is resolved. */
export interface ClaimScope {
  readonly note: NoteScope;
  readonly claim: ClaimBlock;
  readonly fields: Fields;
}

export function fieldOf(scope: ClaimScope, id: ClaimKeyId): Field | undefined {
  return fieldIn(scope.fields, id);
}

/** A field's value as one element. */
export function wholeItem({ value, valueStart }: Field): Item {
  return { text: value, start: valueStart, end: valueStart + value.length };
}

/** The elements of a field's value. */
export function itemsOf(field: Field): readonly Item[] {
  return field.items ?? splitList(field.value, field.valueStart);
}

/** The elements of the value of a key; none when it is absent. */
export function itemsIn(scope: ClaimScope, id: ClaimKeyId): readonly Item[] {
  const field = fieldOf(scope, id);
  return field === undefined ? [] : itemsOf(field);
}

/** The only element of a field; more than one is reported. */
export function singleItem(scope: ClaimScope, field: Field): Item {
  const { items } = field;
  const [first] = items ?? [];
  if (items !== undefined && items.length > 1) {
    scope.note.report.add('several-values', field, field.value);
  }
  return first ?? wholeItem(field);
}

const noIds: readonly string[] = [];

/** What is made of a field, made once however many claims it holds for. */
export function remembered<Value>(
  known: Map<Field, Value>,
  field: Field,
  read: (field: Field) => Value,
): Value {
  let value = known.get(field);
  if (value === undefined) {
    value = read(field);
    known.set(field, value);
  }
  return value;
}

/** Ids that a field names, each once. */
export function idsIn(
  scope: NoteScope,
  field: Field | undefined,
  read: (item: Item) => readonly string[],
): readonly string[] {
  if (field === undefined) return noIds;
  return remembered(scope.read, field, () => scope.index.listOf(itemsOf(field).flatMap(read)));
}

/** A phrase with what its names lead to. Words that mean nothing are reported. */
export function readPhraseOf(scope: NoteScope, item: Item): Phrase {
  const phrase = readPhrase(item);
  if (phrase.strange !== undefined) {
    scope.report.add('text-beside-link', item, phrase.strange, expectations.quantified);
  }
  return phrase;
}

/** What a link may lead to. Lists of their own, so that names are found without looking again. */
const linkTypes = {
  actor: ['actor'],
  actorOrRespondent: ['actor', 'respondent'],
  respondentOrActor: ['respondent', 'actor'],
  area: ['area'],
  code: ['code'],
  document: ['document'],
  proposition: ['proposition'],
} as const satisfies Readonly<Record<string, readonly EntityType[]>>;

export type LinkTypes = keyof typeof linkTypes;

/** What a name leads to, among what may stand in its place. */
export function find(scope: NoteScope, name: Name, types: LinkTypes): Found | undefined {
  return scope.links.find(name, linkTypes[types], scope.report);
}

/** The actor with an id, as the role in an area where that is meant. */
export function inArea({ index, roles }: NoteScope, id: string, area: string | undefined): string {
  const role = index.roles.meant(id, area);
  if (role === undefined) return id;
  roles.set(role.id, role);
  return role.id;
}
