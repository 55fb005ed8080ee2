import type { AreaKindId, GranularityId, PerspectiveId } from '@samenspel/ontology';
import type { LocalText } from './text.ts';

/** What every entity of a study has. */
interface EntityBase<Type extends string> {
  readonly type: Type;
  /** Unique within the study and the type; a function of the notes alone. */
  readonly id: string;
  /** The note that declares the entity. */
  readonly note: string;
  readonly label: LocalText;
  readonly aliases: readonly string[];
}

/**
 * How precisely an actor is meant: a `category` (volunteers in general) never makes a tie, a `role` is a function
 * wherever it is held, a `role-in-area` that role in one area (derived from a role and the area of a claim),
 * an `instance` one organisation, team, place or person.
 */
export type ActorGranularity = GranularityId | 'role-in-area';

/** Somebody or something that collaborates: a kind of people, a role, a team, an organisation, a place. */
export interface Actor extends EntityBase<'actor'> {
  /** A concept of the open scheme `actor-kind`; absent when the note does not say. */
  readonly kind?: string;
  readonly granularity: ActorGranularity;
  /** Area ids. */
  readonly areas: readonly string[];
  /** Actor ids of the organisations that it is a part of. */
  readonly parents: readonly string[];
  /** Actor id. */
  readonly employer?: string;
  /** Concepts of the open scheme `function`. */
  readonly functions: readonly string[];
  /** Concepts of the open scheme `target-group`. */
  readonly targetGroups: readonly string[];
  /** For a role in an area: the actor id of the role. */
  readonly role?: string;
  /** A link named it but no note declares it. */
  readonly implied?: true;
}

/** A municipality, district, neighbourhood, or the whole of a study. */
export interface Area extends EntityBase<'area'> {
  readonly kind?: AreaKindId;
  /** Area ids of the larger areas that it lies in. */
  readonly parents: readonly string[];
  readonly implied?: true;
}

/** Who was asked, under a pseudonym: a person, or a group whose statements count for the group. */
export interface Respondent extends EntityBase<'respondent'> {
  /** Actor ids of the roles that the respondent holds. */
  readonly roles: readonly string[];
  readonly areas: readonly string[];
  readonly perspective?: PerspectiveId;
  /** For a group: the respondent ids of its members. */
  readonly members: readonly string[];
  /** For a group whose members are not listed, or not all: how many they are. */
  readonly size?: number;
  /** Concepts of the open scheme `instrument`. */
  readonly instrument?: string;
  /** Whether this is a group rather than one person. */
  readonly group: boolean;
}

/** A published document that claims rest on. */
export interface SourceDocument extends EntityBase<'document'> {
  readonly authors: readonly string[];
  readonly year?: number;
  readonly title?: string;
  /** Headings that a locator may point to, in the order of the document. */
  readonly headings: readonly string[];
}

/** A statement that respondents agree or disagree with. */
export interface Proposition extends EntityBase<'proposition'> {
  readonly number?: number;
  readonly instrument?: string;
  readonly implied?: true;
}

/** An entry of the codebook. */
export interface Code extends EntityBase<'code'> {
  readonly codebook?: string;
  readonly broader?: string;
  readonly implied?: true;
}

export type Entity = Actor | Area | Respondent | SourceDocument | Proposition | Code;
export type EntityType = Entity['type'];
export type EntityOf<Type extends EntityType> = Extract<Entity, { readonly type: Type }>;

/** Every type of entity. */
export const entityTypes = [
  'actor',
  'area',
  'respondent',
  'document',
  'proposition',
  'code',
] as const satisfies readonly EntityType[];
