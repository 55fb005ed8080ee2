export { conceptIri, defaultBaseIri, schemeIri } from './skos/concept-iri.ts';
export {
  toSkosJsonLd,
  type SkosConcept,
  type SkosDefinitions,
  type SkosDocument,
  type SkosMembers,
  type SkosNode,
  type SkosOptions,
  type SkosScheme,
  type SkosWork,
} from './skos/json-ld.ts';
