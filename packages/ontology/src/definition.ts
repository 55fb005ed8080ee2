import type { Bilingual, Scheme } from './scheme.ts';

/**
 * Where a concept comes from: one of the five documents of the study, the format of the notes (for what
 * a coder distinguishes and no document names), or the literature that a document rests on.
 */
export type SourceDocument =
  'baarsjes' | 'purmerend' | 'overview' | 'wijktafel' | 'oud-noord' | 'notes-format' | 'literature';

/** A place in a source. */
export interface SourcePointer {
  readonly document: SourceDocument;
  /** The part and section of a document, such as `B 3.1, fase 2`; of literature: author and year. */
  readonly locator: string;
}

/** What a concept means, where that comes from, and which concepts elsewhere mean (nearly) the same. */
export interface Definition extends Bilingual {
  readonly sources: readonly SourcePointer[];
  /** IRIs of concepts that can be used for this one everywhere (`skos:exactMatch`). */
  readonly exactMatch?: readonly string[];
  /** IRIs of concepts that can be used for this one in some applications (`skos:closeMatch`). */
  readonly closeMatch?: readonly string[];
}

/** A definition of every concept of a scheme and of nothing else: a missing or needless id does not compile. */
export type Definitions<S extends Scheme> = Readonly<
  Record<S['concepts'][number]['id'], Definition>
>;
