import type { ClaimKind, EntityType, NoteType } from '@samenspel/claims';
import type { Bilingual, SchemeId } from '@samenspel/ontology';

/**
 * What the value of a key is. `link` is a wikilink, or the id or name that it would hold. In lists every element is
 * of this type.
 */
export type KeyValue =
  /** Links to notes of these types. `self` may stand for the respondent's role; `quantified` allows words such as
   *  "some" and "a" before a link. */
  | {
      readonly type: 'link';
      readonly to: readonly EntityType[];
      readonly self?: true;
      readonly quantified?: true;
    }
  /** Id, notation or label of a concept of one of these schemes. */
  | { readonly type: 'concept'; readonly schemes: readonly SchemeId[] }
  /** A finding category, or `category/concept`. */
  | { readonly type: 'finding' }
  /** `[[#^id]]`, `[[note#^id]]` or `^`. */
  | { readonly type: 'claim'; readonly orConcept?: true }
  /** Intermediaries: `[[a]] > [[b]]` is a chain. */
  | { readonly type: 'chain' }
  | { readonly type: 'sayers' }
  /** `[document] [§ locator]`. */
  | { readonly type: 'source' }
  /** A quantifier and, if need be, of whom. */
  | { readonly type: 'quantifier' }
  /** A concept of the scheme frequency, or `n per [n] unit`. */
  | { readonly type: 'frequency' }
  | { readonly type: 'number' }
  /** EDTF date or interval. */
  | { readonly type: 'date' }
  | { readonly type: 'yes-no' }
  /** Of a placement a concept, `yes`, `no` or `not` and a concept; of an indicator a number with its unit. */
  | { readonly type: 'value' }
  /** A comparison, or a difference such as `+2 %`. */
  | { readonly type: 'comparison' }
  /** An area with, if need be, its number. */
  | { readonly type: 'reference' }
  | { readonly type: 'text' }
  | { readonly type: 'id' }
  | { readonly type: 'note-type' }
  | { readonly type: 'item-type' }
  | { readonly type: 'language' }
  /** A text, or a map from language to text. */
  | { readonly type: 'label' }
  /** Links to respondents, or how many they are. */
  | { readonly type: 'members' }
  /** A list of maps with the keys of indicator values. */
  | { readonly type: 'indicators' };

/** Where a default may stand: in front matter, in a paragraph of nothing but fields right under a heading. */
export type DefaultPlace = 'note' | 'section';

/** One row of the table of keys. Parser, completion, hover, formatter and the page of the format come from it. */
export interface Key {
  /** The English name, and the id. */
  readonly en: string;
  /** The Dutch name. */
  readonly nl: string;
  /** The kinds of claim that have it; none for keys of notes. */
  readonly on: readonly ClaimKind[];
  /** Set when the key makes a block a claim: the kind that it makes. */
  readonly makes?: ClaimKind;
  /** The types of note in whose front matter (or, in a register, in whose items) it describes the thing noted. */
  readonly of?: readonly NoteType[] | 'every';
  readonly value: KeyValue;
  /** Several values, split on commas outside `[[ ]]`, `( )` and quotes. */
  readonly list: boolean;
  readonly down: readonly DefaultPlace[];
  /** False for a key that says something on its own block only: nested items do not inherit it. */
  readonly inherited: boolean;
  /** What to know about it, in one line, in each language. */
  readonly rule: Bilingual;
}

/** A row as it is written in the tables: what is usual is left out. */
export type KeyRow = Omit<Key, 'on' | 'list' | 'down' | 'inherited'> &
  Partial<Pick<Key, 'on' | 'list' | 'down' | 'inherited'>>;

/** The row with what is usual filled in. */
export function key(row: KeyRow): Key {
  return { on: [], list: false, down: [], inherited: true, ...row };
}
