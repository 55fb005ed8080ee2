/** The languages in which every concept is labelled and defined. */
export type Language = 'nl' | 'en';

/** The same text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** One concept of a scheme: what a study may say, under an id that never changes. */
export interface Concept<Id extends string = string> extends Bilingual {
  readonly id: Id;
  /** A code by which the concept is known beside its label, such as the number of a phase. */
  readonly notation?: string;
  /** The next wider concept, of the same scheme. A concept without one is a top concept. */
  readonly broader?: Id;
  /** Other Dutch labels under which the concept is found. */
  readonly altNl?: readonly string[];
  /** Other English labels under which the concept is found. */
  readonly altEn?: readonly string[];
}

/** A list or tree of concepts (a SKOS concept scheme). */
export interface Scheme<Id extends string = string> {
  readonly id: string;
  readonly title: Bilingual;
  /** A closed scheme is complete; a study may add concepts to an open one. */
  readonly closed: boolean;
  /** True when the order of the concepts means something, as it does for phases. */
  readonly ordered?: boolean;
  readonly concepts: readonly Concept<Id>[];
}

type IdsIn<S> = S extends { readonly concepts: readonly { readonly id: infer Id extends string }[] }
  ? Id
  : never;

/**
 * The ids of a scheme as a union of literals. The constraint makes a `broader` that is no id of the
 * same scheme an error where the type is declared, that is in the scheme's own file.
 */
export type ConceptId<S extends Scheme<IdsIn<S>>> = IdsIn<S>;
