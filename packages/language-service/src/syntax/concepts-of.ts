import type { Key, Vocabulary } from '@samenspel/notes';
import { findConcept, findingRefinement, type Concept, type SchemeId } from '@samenspel/ontology';

/** A concept that a value may name, in the scheme that has it. */
export interface ConceptIn {
  readonly scheme: SchemeId;
  readonly concept: Concept;
}

/** The schemes whose concepts the value of a key may name. */
export function schemesOf({ en, value }: Key): readonly SchemeId[] {
  switch (value.type) {
    case 'concept':
      return value.schemes;
    case 'finding':
      return ['finding-category'];
    case 'quantifier':
      return ['quantifier'];
    case 'frequency':
      return ['frequency'];
    case 'comparison':
      return ['comparison'];
    case 'yes-no':
      return ['yes-no'];
    case 'claim':
      return value.orConcept === true ? ['us-them-source', 'us-them-mechanism'] : [];
    case 'value':
      return en === 'value' ? ['yes-no'] : [];
    default:
      return [];
  }
}

/** The concept that a value names, after a slash one that says more about the finding before it. */
export function conceptNamed(
  vocabulary: Vocabulary,
  key: Key,
  text: string,
): ConceptIn | undefined {
  const schemes = schemesOf(key);
  const slash = text.indexOf('/');
  const refining = slash === -1 ? undefined : refinementNamed(vocabulary, text.slice(0, slash));
  const asked = refining === undefined ? schemes : [refining];
  const name = refining === undefined ? text : text.slice(slash + 1);
  for (const scheme of asked) {
    const concept = findConcept(vocabulary.scheme(scheme), name.trim());
    if (concept !== undefined) return { scheme, concept };
  }
  return undefined;
}

/** The scheme that says more about findings of the category with a name. */
export function refinementNamed(vocabulary: Vocabulary, name: string): SchemeId | undefined {
  const category = vocabulary.find('finding-category', name.trim());
  const refinements: Readonly<Record<string, SchemeId>> = findingRefinement;
  return category !== undefined && Object.hasOwn(refinements, category)
    ? refinements[category]
    : undefined;
}
