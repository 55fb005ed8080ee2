import type { Study } from '@samenspel/claims';
import {
  allSchemes,
  extendScheme,
  findConcept,
  nearest,
  type Concept,
  type ExtensionProblem,
  type Scheme,
  type SchemeId,
} from '@samenspel/ontology';

/** What a study may say: every scheme, the open ones with what the study adds. */
export interface Vocabulary {
  scheme(id: SchemeId): Scheme;
  /** The id of the concept that a text names, in a scheme that a study may have extended. */
  find(id: SchemeId, text: string): string | undefined;
  /** The label of the concept most like a text. */
  nearest(ids: readonly SchemeId[], text: string, language: 'nl' | 'en'): string | undefined;
  /** Concepts that could not be added, and why. */
  readonly problems: readonly ExtensionProblem[];
}

/** Texts that a finder remembers; what a study writes is a few hundred. */
const remembered = 5000;

/** Looks up concepts of one scheme by name. */
export interface ConceptFinder<Id extends string> {
  /** The id of the concept that a text names. */
  id(text: string): Id | undefined;
  /** The same as a list of one, which all who ask share. */
  list(text: string): readonly Id[] | undefined;
}

/** Remembers what was asked: the same few names return in every note. */
export function conceptFinder<Id extends string>(scheme: Scheme<Id>): ConceptFinder<Id> {
  const known = new Map<string, readonly Id[] | undefined>();
  const lists = new Map<Id, readonly Id[]>();

  function list(text: string): readonly Id[] | undefined {
    if (known.has(text)) return known.get(text);
    const id = findConcept(scheme, text)?.id;
    const found = id === undefined ? undefined : (lists.get(id) ?? [id]);
    if (id !== undefined && found !== undefined) lists.set(id, found);
    if (known.size < remembered) known.set(text, found);
    return found;
  }

  return { id: (text) => list(text)?.[0], list };
}

export function isSchemeId(id: string): id is SchemeId {
  return Object.hasOwn(allSchemes, id);
}

export function createVocabulary(extensions: Study['extensions']): Vocabulary {
  const problems: ExtensionProblem[] = [];
  const schemes = new Map<SchemeId, Scheme>();
  for (const [id, added] of Object.entries(extensions)) {
    if (!isSchemeId(id)) continue;
    const concepts = added.map(({ id: concept, nl, en, broader, notation }): Concept => ({
      id: concept,
      nl,
      en,
      ...(broader === undefined ? {} : { broader }),
      ...(notation === undefined ? {} : { notation }),
    }));
    const extension = extendScheme(allSchemes[id], concepts);
    schemes.set(id, extension.scheme);
    problems.push(...extension.problems);
  }
  const finders = new Map<SchemeId, ConceptFinder<string>>();
  const scheme = (id: SchemeId): Scheme => schemes.get(id) ?? allSchemes[id];
  return {
    scheme,
    find(id, text) {
      let finder = finders.get(id);
      if (finder === undefined) {
        finder = conceptFinder(scheme(id));
        finders.set(id, finder);
      }
      return finder.id(text);
    },
    nearest(ids, text, language) {
      for (const id of ids) {
        const [concept] = nearest(scheme(id), text, 1);
        if (concept !== undefined) return concept[language];
      }
      return undefined;
    },
    problems,
  };
}
